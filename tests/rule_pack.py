"""A small rule file with every section, and rules out of texts."""

from __future__ import annotations

from factcheck.rules import Source, rules_of
from factcheck.ruleset import RuleSet

PACK = """\
attributes:
  signed: {kind: date, code: FC103, label: signed, verbs: sign, nouns: [signature, signing], tolerance: 1, single: true}
  length: {kind: figure, code: FC201, unit: "[length]", adjectives: [long], tolerance: "0.02"}
traits:
  scope:
    code: FC301
    words: {two-sided: [bilateral, two-sided], many-sided: multilateral, three-sided: trilateral}
    opposites: [[two-sided, many-sided]]
    implies: {three-sided: [many-sided, not-two-sided]}
    heads: [treaty, pact]
entities:
  - name: Fjord Pact
    aliases: [Pact of Oslo, "010"]
    never: Fjord Act
    traits: [two-sided]
facts:
  - {subject: Fjord Pact, attribute: signed, value: 2 May 1950, source: https://example.org, checked: 2026-11-01}
tests:
  - claims: "The Fjord Pact was signed in 1950."
    expect: Fjord Pact | signed | 1950
  - conflict: ["The Fjord Pact is bilateral.", "The Fjord Pact is multilateral."]
    expect: [scope]
  - ok: [a, b]
  - todo: [a, b]
select: [FC1, scope]
ignore: FC201
imports:
  properties: {P585: signed, P2043: {attribute: length, unit: m}}
"""


def rules(*texts: str) -> RuleSet:
    return rules_of(Source(f"{name}.yaml", text) for name, text in zip("abcdef", texts, strict=False))
