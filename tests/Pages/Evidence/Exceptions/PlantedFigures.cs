using System.Globalization;
using System.Text;
using Endeavour.Evidence.Exceptions;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Partnerships;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Pages.Evidence.Exceptions;

/// <summary>A file of figures written by a test, imported and read as the site does.</summary>
sealed class PlantedFigures : IDisposable
{
    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\r\n";

    readonly TemporaryFolder _folder = new();
    readonly StringBuilder _rows = new(Header);
    readonly List<Outcome> _outcomes = [];
    readonly List<string> _said = [];
    EvidenceStore? _store;

    public static Partnership Place { get; } = new() { Id = "planted", Name = "Planted Board", Organisation = "Planted", Kind = "hwb", Colour = "#5b2c83", Areas = [new("E06000002", "Middlesbrough")] };

    public EvidenceStore Store => _store ??= Imported();

    /// <summary>One outcome on one indicator, of which less is better.</summary>
    public Outcome Outcome(int indicator, Target? target = null, Baseline? baseline = null)
    {
        var outcome = new Outcome { Id = Guid.CreateVersion7(), Slug = $"o{indicator}", Title = $"Outcome {indicator}", Indicator = indicator, Sex = "Persons", Age = "All ages", HigherIs = HigherIs.Worse, Order = indicator };
        if (target is not null) outcome.Targets.Add(target);
        if (baseline is not null) outcome.Baselines.Add(baseline);
        _outcomes.Add(outcome);
        return outcome;
    }

    public PlantedFigures Year(int indicator, int year, double value, double half, string area = "E06000002", string category = "")
    {
        var (name, type) = area == "E06000002" ? ("Middlesbrough", "Counties & UAs") : ("England", "England");
        _rows.Append(CultureInfo.InvariantCulture, $"{indicator},Indicator {indicator},E92000001,England,{area},{name},{type},Persons,All ages,{(category.Length > 0 ? "Deprivation deciles within area" : "")},{category},{year},{value:R},{value - half:R},{value + half:R},,,,,,,,,{year}0000,,,1y\r\n");
        return this;
    }

    /// <summary>A row with everything that tells people apart; without a value the note says why.</summary>
    public PlantedFigures Group(int indicator, int year, double? value, double half, string sex = "Persons", string age = "All ages", string type = "", string category = "", string note = "", string area = "E06000002", double? people = null)
    {
        var (name, kind) = area switch { "E92000001" => ("England", "England"), "E06000002" => ("Middlesbrough", "Counties & UAs"), ['E', '1', '2', ..] => ("A region", "Regions"), _ => (area, "Counties & UAs") };
        _rows.Append(CultureInfo.InvariantCulture, $"{indicator},Indicator {indicator},E92000001,England,{area},{name},{kind},{sex},{age},{type},{category},{year},{value:R},{value - half:R},{value + half:R},,,,{people:R},{note},,,,{year}0000,,,1y\r\n");
        return this;
    }

    /// <summary>One deprivation group with limits of its own and the people behind it.</summary>
    public PlantedFigures Tenth(int indicator, string category, double value, double lower, double upper, double people)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"{indicator},Indicator {indicator},E92000001,England,E06000002,Middlesbrough,Counties & UAs,Persons,All ages,Deprivation deciles within area,{category},2024,{value:R},{lower:R},{upper:R},,,,{people:R},,,,,20240000,,,1y\r\n");
        return this;
    }

    /// <summary>What the publisher says of an indicator.</summary>
    public PlantedFigures Said(int indicator, string valueType, string unit = "", string source = "")
    {
        _said.Add($$"""  "{{indicator}}": { "Descriptive": { "Name": "Indicator {{indicator}}", "DataSource": "{{source}}" }, "ValueType": { "Name": "{{valueType}}" }, "Unit": { "Label": "{{unit}}" } }""");
        return this;
    }

    EvidenceStore Imported()
    {
        File.WriteAllText(_folder.Path("planted.csv"), _rows.ToString());
        var folder = new EvidenceFolder(_folder.Path("evidence"));
        if (_said.Count > 0) File.WriteAllText(_folder.Path("said.json"), $"{{\n{string.Join(",\n", _said)}\n}}");
        var result = new Import(folder, TimeProvider.System).Run([_folder.Path("planted.csv")], _said.Count > 0 ? _folder.Path("said.json") : null);
        Assert.True(result.Release is not null, string.Join('\n', result.Problems.Select(problem => problem.Message)));
        return new(folder);
    }

    /// <summary>Read as the site does: with the region and the neighbours beside.</summary>
    public PartnershipFigures Figures(NearestNeighbours? like = null) => PartnershipFigures.Of(Place, _outcomes,
        Store.Read(["E06000002", "E12000001", .. like?.Of("E06000002") ?? []], [.. _outcomes.Select(outcome => outcome.Indicator!.Value)]), like);

    public ExceptionReport Report() => ExceptionReport.Of(Figures());

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }
}
