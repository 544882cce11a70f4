"""This module is the ground the models stand on: frozen mappings, and the short forms an author may write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeVar

from annotated_types import MinLen
from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from jobsite.content.schema.field_docs import field_docs


class Spec(BaseModel):
    """A mapping an author writes; unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    short: ClassVar[str] = ""
    """The field that plain text means, where the mapping has a short form."""
    short_list: ClassVar[str] = ""
    """The field that a list means, where the mapping has a short form."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Let the schema accept the short forms too, and say what each field is."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        fields = schema.get("properties", {})
        docs = field_docs(cls)
        for name, field in cls.model_fields.items():
            if name in docs:
                fields[field.alias or name]["description"] = docs[name]
        if fields and not schema.get("required"):
            schema["minProperties"] = 1
        short = [fields[name] for name in (cls.short, cls.short_list) if name]
        if short:
            long = dict(schema)
            schema.clear()
            schema["anyOf"] = [*short, long]
        return schema


T = TypeVar("T")
Many = Annotated[tuple[T, ...], MinLen(1)]
"""A list that, where it is there, has something in it."""


@dataclass(frozen=True, slots=True)
class KeyedBy:
    """Marks a list of mappings that an author writes as one mapping: the key becomes a field.

    Where `value` is named, the value under the key is that field rather than the rest of the mapping.
    """

    key: str
    value: str = ""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the mapping."""
        item = handler.resolve_ref_schema(handler(core_schema)["items"])
        fields = dict(item["properties"])
        key = fields.pop(self.key)
        value: dict[str, Any] = fields.get(self.value, {})
        if not self.value:
            required = [name for name in item.get("required", []) if name != self.key]
            value = {"type": "object", "additionalProperties": False, "properties": fields}
            value |= {"required": required} if required else {}
        return {"type": "object", "propertyNames": key, "additionalProperties": value}


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """Marks a list whose only item may be written without the list."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the list or its item."""
        many = handler(core_schema)
        return {"anyOf": [many["items"], many]}


@dataclass(frozen=True, slots=True)
class GroupedBy:
    """Marks a list that may be written as one list a group: the group becomes a field of its items."""

    field: str
    groups: tuple[str, ...]
    rest: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the list or the groups of lists."""
        many = handler(core_schema)
        grouped = dict.fromkeys((*self.groups, self.rest), many)
        return {
            "anyOf": [
                many,
                {
                    "type": "object",
                    "additionalProperties": False,
                    "minProperties": 1,
                    "properties": grouped,
                },
            ]
        }
