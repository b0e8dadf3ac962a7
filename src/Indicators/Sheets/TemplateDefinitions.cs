using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Sheets;

/// <summary>Reads what whoever gives figures says of the indicators. A cell that is left blank keeps what was said before.</summary>
sealed class TemplateDefinitions(string file, LocalNumbers numbers, Func<int, IndicatorDefinition?> known, ImportProblems problems)
{
    static readonly string[] ValueTypes = ["Proportion", "Crude rate", "Directly standardised rate", "Indirectly standardised ratio", "Life expectancy", "Mean", "Count", "Other"];

    public IEnumerable<(IndicatorDefinition Said, SheetRow Row)> Read(SheetRow? header, IReadOnlyList<SheetRow> rows)
    {
        if (header is not { } names) yield break;
        var places = TemplateColumns.Places(names.Cells, TemplateColumns.Definitions);
        foreach (var row in rows)
            if (Read(row, places) is { } said) yield return (said, row);
    }

    IndicatorDefinition? Read(SheetRow row, int[] places)
    {
        var (number, name) = (Cell(DefinitionColumn.Indicator), Cell(DefinitionColumn.Name));
        if (number.Length == 0 && name.Length == 0) { Add(DefinitionColumn.Name, "indicatorId", "The row names no indicator. Give its name, or its number from 1,000,000 upwards."); return null; }
        if (number.Length > 0 && LocalNumbers.Read(number) is null) { Add(DefinitionColumn.Indicator, "localNumber", NotLocal(number)); return null; }
        var id = LocalNumbers.Read(number) ?? numbers.Of(name);
        numbers.Know(id, name);
        var before = known(id) ?? new(id, name);
        CheckWords();
        return before with
        {
            Name = Or(DefinitionColumn.Name, before.Name), Definition = Or(DefinitionColumn.Definition, before.Definition), Unit = Or(DefinitionColumn.Unit, before.Unit), ValueType = Or(DefinitionColumn.ValueType, before.ValueType),
            Method = Or(DefinitionColumn.Method, before.Method), Source = Or(DefinitionColumn.Source, before.Source), Owner = Or(DefinitionColumn.Owner, before.Owner), Updated = Or(DefinitionColumn.Updated, before.Updated),
            Polarity = Cell(DefinitionColumn.Polarity) is { Length: > 0 } polarity ? PolarityWords.Read(polarity) : before.Polarity,
        };

        string Cell(DefinitionColumn column) => TextIds.Tidy(row[places[(int)column]]);

        string Or(DefinitionColumn column, string otherwise) => Cell(column) is { Length: > 0 } text ? text : otherwise;

        void Add(DefinitionColumn column, string code, string message, bool refuses = true) =>
            problems.Add(Cells.At(file, row, places[(int)column], TemplateColumns.Definitions[(int)column], code, message) with { Refuses = refuses });

        void CheckWords()
        {
            if (Cell(DefinitionColumn.Polarity) is { Length: > 0 } polarity && PolarityWords.Read(polarity) is null)
                Add(DefinitionColumn.Polarity, "polarity", $"\"{polarity}\" does not say which way is good. Write High is good, Low is good, No judgement, or leave it blank.");
            if (Cell(DefinitionColumn.ValueType) is { Length: > 0 } type && !ValueTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
                Add(DefinitionColumn.ValueType, "valueType", $"\"{type}\" is not a kind of value that is known, so no method goes with it. Known are: {string.Join(", ", ValueTypes)}.", refuses: false);
            if (DerivedFigures.Method(Cell(DefinitionColumn.ValueType)) is not null && DerivedFigures.Multiplier(Or(DefinitionColumn.Unit, before.Unit)) is null)
                Add(DefinitionColumn.Unit, "unit", $"The unit \"{Cell(DefinitionColumn.Unit)}\" does not say how many it is out of, so limits are not worked out. Write % or per 1,000, say.", refuses: false);
        }
    }

    public static string NotLocal(string number) =>
        $"\"{number}\" is no number of a local indicator: numbers below 1,000,000 are those of national publishers. Leave the cell blank and give the indicator a name, and it gets a number of its own; national figures come in as the publisher's own file.";
}
