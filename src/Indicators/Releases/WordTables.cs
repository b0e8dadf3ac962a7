using DuckDB.NET.Data;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Files;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Releases;

/// <summary>Writes the words that the numbers of a release stand for: one small table each.</summary>
static class WordTables
{
    const string Tables = """
        CREATE TABLE word (kind VARCHAR, id INTEGER, text VARCHAR);
        CREATE TABLE category (id INTEGER, type VARCHAR, name VARCHAR);
        CREATE TABLE area (id INTEGER, code VARCHAR, name VARCHAR, type VARCHAR, parent VARCHAR, kind UTINYINT);
        CREATE TABLE period (key INTEGER, text VARCHAR);
        CREATE TABLE file (number UTINYINT, name VARCHAR);
        CREATE TABLE indicator (
            id INTEGER, name VARCHAR, definition VARCHAR, rationale VARCHAR, source VARCHAR, method VARCHAR, caveats VARCHAR, unit VARCHAR, value_type VARCHAR,
            year_type VARCHAR, limits_method VARCHAR, comparison_method VARCHAR, polarity UTINYINT, polarity_from_verdicts BOOLEAN, two_levels BOOLEAN, owner VARCHAR, updated VARCHAR);
        """;

    public static void Write(ObservationTable table, FileWords words, IReadOnlyList<SourceFile> files)
    {
        table.Run(Tables);
        Words(table, "sex", words.Sexes.Texts);
        Words(table, "age", words.Ages.Texts);
        Words(table, "note", words.Notes.Texts);
        Words(table, "trend", words.Trends.Texts);
        Append(table, "category", words.Categories.Index(), (row, each) => row.AppendValue(each.Index).AppendValue(each.Item.Type).AppendValue(each.Item.Name));
        Append(table, "area", words.Areas.Index(), (row, each) =>
            row.AppendValue(each.Index).AppendValue(each.Item.Code).AppendValue(each.Item.Name).AppendValue(each.Item.Type).AppendValue(each.Item.Parent).AppendValue((byte)each.Item.Kind));
        Append(table, "period", words.PeriodTexts, (row, each) => row.AppendValue(each.Key).AppendValue(each.Value));
        Append(table, "file", files.Index(), (row, each) => row.AppendValue((byte)each.Index).AppendValue(each.Item.Name));
    }

    public static void Write(ObservationTable table, IEnumerable<KnownIndicator> indicators) =>
        Append(table, "indicator", indicators, (row, each) =>
        {
            var said = each.Definition;
            row.AppendValue(said.Id).AppendValue(said.Name).AppendValue(said.Definition).AppendValue(said.Rationale).AppendValue(said.Source).AppendValue(said.Method).AppendValue(said.Caveats)
                .AppendValue(said.Unit).AppendValue(said.ValueType).AppendValue(said.YearType).AppendValue(said.LimitsMethod).AppendValue(said.ComparisonMethod);
            if (each.Polarity is { } polarity) row.AppendValue((byte)polarity);
            else row.AppendNullValue();
            row.AppendValue(each.PolarityFromVerdicts).AppendValue(each.TwoLevels).AppendValue(said.Owner).AppendValue(said.Updated);
        });

    static void Words(ObservationTable table, string kind, IReadOnlyList<string> texts) =>
        Append(table, "word", texts.Index(), (row, each) => row.AppendValue(kind).AppendValue(each.Index).AppendValue(each.Item));

    public static void Append<T>(ObservationTable table, string name, IEnumerable<T> items, Action<IDuckDBAppenderRow, T> fill)
    {
        using var appender = table.Connection.CreateAppender(name);
        foreach (var item in items)
        {
            var row = appender.CreateRow();
            fill(row, item);
            row.EndRow();
        }
    }
}

/// <summary>An indicator of a release: what its publisher says, and what was read off the publisher's verdicts where the publisher says nothing.</summary>
public sealed record KnownIndicator(IndicatorDefinition Definition, Polarity? Polarity, bool PolarityFromVerdicts, bool TwoLevels);
