"""Articles to readings: names, dates, figures, claims. The only user of the language model."""
