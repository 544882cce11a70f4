"""This module is the table of rules: what is checked, in one sentence each, and how grave a breach is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave: an error keeps the site from being written, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its slug is the word in messages, docs, settings and test folders."""

    slug: str
    sentence: str
    severity: Severity
    group: str


_GROUPS: dict[str, tuple[tuple[str, str], ...]] = {
    "Files": (
        ("invalid-utf8", "A file is text in UTF-8."),
        ("control-character", "A file holds no control characters."),
        ("file-too-large", "A YAML or Markdown file has at most 1 MiB and 200,000 values, a table 64 MiB."),
        ("symbolic-link", "Nothing under content/ or templates/ is a symbolic link."),
        ("unexpected-file", "A content folder holds only files of the kinds that are read there."),
        ("missing-file", "A site has a content/site.yaml, and a table of figures two files."),
        ("empty-file", "A file that describes something is not empty."),
        ("slug-not-url-safe", "A file name is lower-case letters, digits and single hyphens."),
        ("slug-reserved", "A slug is none of the names the site itself uses."),
        (
            "path-collision",
            "No two sources make a page at one path, not even by case or Unicode form.",
        ),
    ),
    "YAML syntax": (
        ("yaml-syntax", "A YAML file can be read."),
        ("colon-without-space", "A colon after a key is followed by a space."),
        ("tab-in-yaml", "Lines are indented with spaces, not tabs."),
        ("unquoted-colon", "A text with a colon and a space in it stands in quotes."),
        ("unclosed-quote", "A quoted text ends with the quote it began with."),
        ("unclosed-bracket", "A list in [ ] or a mapping in { } is closed, and nothing follows it."),
        ("wrong-indentation", "Lines of one list or mapping start in one column."),
        ("duplicate-key", "A key stands once in its mapping."),
        ("yaml-tag", "Values carry no YAML tags (words beginning with !)."),
        ("several-documents", "A file holds one YAML document."),
        (
            "too-many-aliases",
            "A file has at most 100 aliases and does not grow by them without bound.",
        ),
        ("too-deep", "Lists and mappings are nested at most 30 levels deep."),
    ),
    "Tables of figures": (
        ("csv-syntax", "Cells are parted by commas, and a quote is closed on its line."),
        ("row-length", "A row has a cell for every column of the header."),
        ("extremes-unclear", "The highest is above the lowest, chosen from no more areas than there are."),
        ("rate-unusable", "A rate is above zero, and of the currency or the place that its kind asks for."),
    ),
    "Markdown files": (
        (
            "front-matter-missing",
            "A Markdown file begins with front matter between two lines of ---.",
        ),
        ("front-matter-unclosed", "Front matter ends with a line of ---."),
        ("title-in-body", "The title stands in the front matter, not in a heading with one #."),
        ("section-twice", "A section stands in the front matter or in the body, and once."),
        ("section-not-a-list", "A section that is a list holds list items only."),
        ("section-not-prose", "Pay, outlook and experts stand in the front matter, not under a heading."),
        ("unknown-heading", "A heading inside a standard section that has parts is one of them."),
        ("empty-section", "A heading is followed by text."),
        (
            "link-definition",
            "The body of a Markdown role has no link definitions ([name]: address).",
        ),
    ),
    "Shapes and values": (
        ("unknown-key", "A mapping holds only the keys of its kind."),
        ("missing-key", "The keys a kind requires are there."),
        ("wrong-shape", "A list stands where a list is meant, a mapping where a mapping is meant."),
        ("empty-value", "A key has a value."),
        ("empty-list", "A list has items; an absent section is left out."),
        ("unknown-choice", "A value with a fixed set of choices is one of them."),
        ("not-a-number", "A number field holds a plain decimal number."),
        ("number-with-currency", "A number stands without a currency sign or code."),
        ("number-with-separator", "A number has no thousands separators, and a point before its decimals."),
        ("number-in-quotes", "A number stands without quotes."),
        ("number-not-plain", "A number is written in plain digits, not in a YAML 1.1 short form."),
        ("number-negative", "Only a change in outlook may be negative."),
        ("number-not-whole", "A count is a whole number."),
        ("share-over-100", "A share is between 0 and 100 percent."),
        ("not-true-or-false", "A yes-or-no field holds true or false."),
        ("date-format", "A date is written YYYY-MM-DD."),
        ("date-impossible", "A date is in the calendar."),
        ("period-format", "A reference period is YYYY, YYYY-MM or YYYY-MM-DD."),
        ("url-not-allowed", "An address is a full https, http or mailto address."),
        ("code-format", "A classification code has the form of its classification."),
        ("id-format", "An id is lower-case letters, digits and single hyphens."),
        ("language-format", "A locale is a language tag that Unicode CLDR knows."),
        ("time-zone-unknown", "A time zone is one of the IANA time zone database."),
    ),
    "References": (
        ("unknown-currency", "A currency is an ISO 4217 code."),
        ("unknown-country", "A country is an ISO 3166 two-letter code."),
        ("unknown-role", "A role that is named exists."),
        ("unknown-family", "A family that is named exists."),
        ("unknown-level", "A level that is named is one of the family's."),
        ("unknown-place", "A place that is named exists in places/."),
        ("unknown-region", "The region of an area is one of its country's."),
        ("unknown-source", "A source that is named exists in sources.yaml."),
        ("unknown-person", "A person who is named exists in people.yaml."),
        ("unknown-skill", "A skill that is named by id exists in skills.yaml."),
        ("unknown-page", "A free page that is named exists in pages/."),
        ("unknown-asset", "A picture that is named exists in assets/."),
        ("unknown-link", "A link to a file of the repository leads to content."),
        ("unknown-section", "A section that is named in after is one of the standard sections."),
        ("self-reference", "A role does not relate to, compare with or replace itself."),
        ("duplicate-entry", "Nothing is named twice in one list of references."),
    ),
    "Rules across fields": (
        ("min-above-max", "A minimum is not above its maximum."),
        ("pay-out-of-order", "Percentiles of pay do not fall as they rise."),
        ("pay-mixed", "A pay entry is a band or a distribution, never both."),
        ("pay-without-figures", "A pay entry has a band or a distribution."),
        ("pay-band-incomplete", "A pay band has both its ends."),
        ("flag-without-figure", "A flag of a pay entry names one of its figures."),
        (
            "amount-not-published",
            "A figure that an office holds back, or has by another period, has no amount.",
        ),
        ("figure-without-source", "A figure has a source and a reference period, or is unsourced."),
        ("figure-without-basis", "A sourced figure says its basis and its population."),
        ("date-in-future", "What has been done or measured lies in the past."),
        ("dates-out-of-order", "Dates and years follow each other in their order."),
        ("level-without-family", "A role with a level has a family."),
        ("status-mismatch", "Only an archived role has a replacement."),
        ("job-without-name", "A job is a role's slug, or a title alone."),
        ("menu-entry-unclear", "A menu entry is a free page, or a title with an address."),
        ("title-not-plain", "A title holds no year, no place and no pay."),
        ("placeholder", "Text is finished: placeholders stand in a posting only."),
        ("severity-fixed", "An error cannot be lowered, only a warning turned off or raised."),
        ("unknown-language", "The site's language has a file of interface words."),
    ),
    "Themes and the finished site": (
        ("template-error", "A template can be compiled and rendered."),
        ("words-incomplete", "A file of interface words holds every word the theme uses."),
        (
            "words-unlike-english",
            "An interface word has no other placeholders and plural forms than are filled.",
        ),
        ("broken-link", "A link inside the site leads to a page."),
        ("broken-fragment", "A link to a part of a page leads to an id on that page."),
        ("duplicate-id", "An id stands once on its page."),
    ),
    "Warnings": (
        ("draft-incomplete", "A draft will need its missing sections before it is published."),
        ("review-due", "A role is reviewed before its review date."),
        ("figures-old", "Sourced figures are no older than the site's limit (limits.pay_months)."),
        ("raw-html", "Markdown holds no HTML; what is found is left out of the page."),
        (
            "unsafe-url",
            "A link in Markdown is https, http, mailto or to content; others are left out.",
        ),
        ("picture-without-text", "A picture has an alternative text."),
        ("near-duplicate-skill", "One skill is written one way."),
        ("site-too-large", "The site stays under 800 MB (GitHub Pages publishes 1 GB)."),
        ("page-too-large", "A page has at most 100 KB of HTML and 3,000 elements."),
    ),
}

RULES: dict[str, Rule] = {
    slug: Rule(slug, sentence, Severity.WARNING if group == "Warnings" else Severity.ERROR, group)
    for group, rows in _GROUPS.items()
    for slug, sentence in rows
}
