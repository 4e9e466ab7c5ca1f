"""Where files and models meet: a text becomes a model, with facts about whatever does not fit."""
