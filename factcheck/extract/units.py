"""Units of measure as written, and what a number of them is in its base unit.

A static table stands in for pint's registry, which takes longer to build than a short article takes to read; a test
holds every row of it to pint.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.extract.unit_table import FACTORS, OFFSETS


class Unit(NamedTuple):
    """A unit by pint's name, and how it becomes its base unit: base = number * factor + offset."""

    name: str
    base: str
    factor: float
    offset: float = 0.0


# Symbols are read with their case ("MW" is no "mW"); single letters only where no English word or name is spelled so.
SYMBOLS = {
    "nm": "nanometer", "μm": "micrometer", "µm": "micrometer", "mm": "millimeter", "cm": "centimeter",
    "dm": "decimeter", "m": "meter", "km": "kilometer", "ft": "foot", "yd": "yard", "mi": "mile",
    "nmi": "nautical_mile", "Å": "angstrom", "AU": "astronomical_unit", "ly": "light_year",
    "pc": "parsec", "kpc": "kiloparsec", "Mpc": "megaparsec", "km/s": "kilometer_per_second",
    "ft/s": "foot_per_second", "bar": "bar", "atm": "standard_atmosphere", "mmHg": "millimeter_Hg",
    "psi": "pound_force_per_square_inch", "PB": "petabyte", "mW": "milliwatt", "μA": "microampere",
    "Mbit/s": "megabit_per_second", "Gbit/s": "gigabit_per_second", "kbit/s": "kilobit_per_second", "Mbit": "megabit",
    "Gbit": "gigabit", "kbit": "kilobit", "sqmi": "square_mile",
    "ha": "hectare", "mm2": "square_millimeter", "cm2": "square_centimeter", "m2": "square_meter",
    "km2": "square_kilometer", "sqm": "square_meter", "sqft": "square_foot", "cm3": "cubic_centimeter",
    "cc": "cubic_centimeter", "m3": "cubic_meter", "km3": "cubic_kilometer", "ml": "milliliter", "mL": "milliliter",
    "μl": "microliter", "μL": "microliter", "µl": "microliter", "µL": "microliter", "cl": "centiliter", "l": "liter",
    "L": "liter", "gal": "gallon", "bbl": "barrel", "tsp": "teaspoon", "tbsp": "tablespoon", "ML": "megaliter",
    "GL": "gigaliter", "ng": "nanogram", "μg": "microgram", "µg": "microgram", "mg": "milligram", "g": "gram",
    "kg": "kilogram", "t": "metric_ton", "kt": "kilotonne", "Mt": "megatonne", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "ns": "nanosecond", "μs": "microsecond", "µs": "microsecond", "ms": "millisecond", "s": "second",
    "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "h": "hour", "hr": "hour", "hrs": "hour",
    "yr": "year", "yrs": "year", "kn": "knot", "km/h": "kilometer_per_hour", "kph": "kilometer_per_hour",
    "kmh": "kilometer_per_hour", "mph": "mile_per_hour", "m/s": "meter_per_second", "W": "watt", "kW": "kilowatt",
    "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "hp": "horsepower", "J": "joule", "kJ": "kilojoule",
    "MJ": "megajoule", "GJ": "gigajoule", "Wh": "watt_hour", "kWh": "kilowatt_hour", "MWh": "megawatt_hour",
    "GWh": "gigawatt_hour", "TWh": "terawatt_hour", "cal": "calorie", "kcal": "kilocalorie", "eV": "electron_volt",
    "keV": "kiloelectron_volt", "MeV": "megaelectron_volt", "GeV": "gigaelectron_volt", "Pa": "pascal",
    "hPa": "hectopascal", "kPa": "kilopascal", "MPa": "megapascal", "GPa": "gigapascal", "mbar": "millibar",
    "μbar": "microbar", "µbar": "microbar", "K": "kelvin", "°C": "degree_Celsius", "° C": "degree_Celsius",
    "℃": "degree_Celsius", "°F": "degree_Fahrenheit", "° F": "degree_Fahrenheit", "℉": "degree_Fahrenheit",
    "°": "degree", "°N": "degree", "°S": "degree", "°E": "degree", "°W": "degree", "Mbps": "megabit_per_second",
    "kbps": "kilobit_per_second", "Gbps": "gigabit_per_second", "Hz": "hertz", "kHz": "kilohertz",
    "MHz": "megahertz", "GHz": "gigahertz", "V": "volt",
    "mV": "millivolt", "kV": "kilovolt", "mA": "milliampere", "N": "newton", "kN": "kilonewton", "Ω": "ohm",
    "kB": "kilobyte", "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "kb": "kilobit",
    "mb": "megabit", "Mb": "megabit", "Gb": "gigabit", "rad": "radian", "mol": "mole", "mmol": "millimole",
    "μmol": "micromole", "µmol": "micromole", "mM": "millimolar",
}  # fmt: skip
# Words beside pint's names and their plurals; "bar", "turn" and the like are left out, being other things in prose.
SPOKEN = {
    "feet": "foot", "inches": "inch", "tonne": "metric_ton", "tonnes": "metric_ton", "kilo": "kilogram",
    "kilos": "kilogram", "kilotons": "kilotonne", "megatons": "megatonne", "centuries": "century",
    "hertz": "hertz", "horsepower": "horsepower",
    "kilometers an hour": "kilometer_per_hour", "kilometres an hour": "kilometer_per_hour",
    "miles an hour": "mile_per_hour", "mile an hour": "mile_per_hour", "kgs": "kilogram", "kms": "kilometer",
    "light years": "light_year", "light-years": "light_year", "fl oz": "fluid_ounce", "us gallons": "gallon",
    "us gallon": "gallon", "us gal": "gallon", "imp gal": "imperial_gallon", "atmospheres": "standard_atmosphere",
    "mm hg": "millimeter_Hg", "amp": "ampere", "amps": "ampere", "bits": "bit", "us pints": "pint",
    "pounds per square inch": "pound_force_per_square_inch", "square kms": "square_kilometer",
    "foot per second": "foot_per_second", "sq km": "square_kilometer", "sq m": "square_meter", "sq ft": "square_foot",
    "sq mi": "square_mile", "sq miles": "square_mile", "cu m": "cubic_meter", "cu ft": "cubic_foot",
    "° celsius": "degree_Celsius", "° fahrenheit": "degree_Fahrenheit", "°celsius": "degree_Celsius",
    "deg": "degree", "deg c": "degree_Celsius", "deg f": "degree_Fahrenheit", "celsius": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit", "centigrade": "degree_Celsius", "centigrate": "degree_Celsius",
    "degrees centigrade": "degree_Celsius", "degrees c": "degree_Celsius", "degrees f": "degree_Fahrenheit",
    "degrees celcius": "degree_Celsius", "degrees farenheit": "degree_Fahrenheit", "kelvins": "kelvin",
}  # fmt: skip
NOT_WORDS = frozenset({"bit", "bar", "mole", "stone", "carat", "standard_atmosphere", "pound_force_per_square_inch"})
PER = re.compile(r"\s?/\s?|\sper\s")
# What is counted by a calendar unit is a rate with its own "per", so that "a year" and "per year" are one thing.
CALENDAR = frozenset({"day", "week", "month", "year", "decade", "century"})
SUPERSCRIPTS = str.maketrans("²³", "23")
# The second of two units that make up one measure: 5 feet 2 inches, 3 hours 20 minutes.
FOLLOWED_BY = {
    "foot": "inch", "pound": "ounce", "stone": "pound", "hour": "minute", "minute": "second", "year": "month",
    "week": "day", "month": "day", "day": "hour",
}  # fmt: skip


@cache
def by_name() -> dict[str, Unit]:
    """Every unit of the table by pint's name."""
    units = {name: Unit(name, base, factor) for base, factors in FACTORS.items() for name, factor in factors.items()}
    return units | {name: Unit(name, "kelvin", factor, offset) for name, (factor, offset) in OFFSETS.items()}


@cache
def by_word() -> dict[str, Unit]:
    """Units by the lower-case words that name them: "square kilometres", "degrees celsius", "foot"."""
    words: dict[str, Unit] = {}
    for name, unit in by_name().items():
        if name not in NOT_WORDS:
            words |= dict.fromkeys(spellings(name.lower().replace("_", " ")), unit)
    return words | {word: by_name()[name] for word, name in SPOKEN.items() if name in by_name()}


def spellings(words: str) -> set[str]:
    """A unit's name in American and British spelling, one and many: liter, liters, litre, litres."""
    told = {words}
    for american, british in (("meter", "metre"), ("liter", "litre")):
        told |= {form.replace(american, british) for form in told}
    tail = words.partition(" per ")[2]
    if words.startswith("degree "):
        return told | {form.replace("degree", "degrees") for form in told}
    if tail:
        return told | {form.replace(" per ", "s per ", 1) for form in told}
    if words.endswith(("foot", "inch")):
        return told | {form.replace("foot", "feet").replace("inch", "inches") for form in told}
    return told | {form + "s" for form in told}


def read_unit(written: str) -> Unit | None:
    """The unit that a string names, None where it names none: "km²", "hectares", "mmol/L", "miles per hour"."""
    plain = written.translate(SUPERSCRIPTS)
    if plain in SYMBOLS:
        return by_name()[SYMBOLS[plain]]
    found = by_word().get(plain.lower())
    if found:
        return found
    parts = PER.split(plain)
    return quotient(parts[0], parts[1]) if len(parts) == 2 and all(parts) else None


def quotient(top: str, bottom: str) -> Unit | None:
    """One unit by another: K/min, mmol per liter."""
    above, below = read_unit(top), read_unit(bottom)
    if above is None or below is None or below.name in CALENDAR or above.offset or "_per_" in above.name + below.name:
        return None
    return Unit(f"{above.name}_per_{below.name}", f"{above.base} / {below.base}", above.factor / below.factor)
