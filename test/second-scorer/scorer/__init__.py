"""The second scorer: reads a rule file and a table by rules/README.md alone and scores in exact fractions."""
