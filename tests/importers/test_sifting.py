"""The law of every account: each entry is kept, or dropped for one reason."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from jobsite.importers.sifting import sifted

ENTRIES = st.lists(st.tuples(st.sampled_from("abc"), st.integers(1999, 2026).map(str)))
REASONS = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["", "odd", "late"]))


@given(ENTRIES, REASONS, REASONS)
def test_what_is_read_is_what_is_kept_and_what_is_dropped(
    entries: list[tuple[str, str]], first: dict[str, str], second: dict[str, str]
) -> None:
    once = sifted(entries, lambda entry: first.get(entry[0], ""))
    both = once.sift(lambda entry: second.get(entry[0], ""))
    newest = both.newest(lambda entry: entry[0], lambda entry: entry[1], "older")
    for account in (once, both, newest):
        assert len(account.kept) + sum(account.dropped.values()) == account.read == len(entries)
        assert "" not in account.dropped
    assert not Counter(both.kept) - Counter(entries)


@given(ENTRIES)
def test_the_newest_of_each_is_kept_and_no_other(entries: list[tuple[str, str]]) -> None:
    newest = sifted(entries, lambda _: "").newest(lambda entry: entry[0], lambda entry: entry[1], "older")
    last = dict(sorted(entries))
    assert set(newest.kept) == set(last.items())
    assert newest.dropped == (
        {"older": len(entries) - len(newest.kept)} if len(entries) > len(newest.kept) else {}
    )


def test_reasons_of_both_siftings_are_counted_together() -> None:
    once = sifted("aabbc", lambda entry: "odd" if entry == "a" else "")
    assert once.sift(lambda entry: "odd" if entry == "b" else "").dropped == {"odd": 4}
