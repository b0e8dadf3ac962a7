using Endeavour.Indicators.Files;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Endeavour.Indicators.Demonstration;

/// <summary>The few numbers from which a demonstration's made-up figures grow, written by hand and read by people.</summary>
public sealed class IllustrativeFile
{
    public int Seed { get; set; }
    public string Note { get; set; } = "";
    public List<IllustrativeIndicator> Indicators { get; set; } = [];

    sealed class Document
    {
        public IllustrativeFile? Illustrative { get; set; }
    }

    /// <summary>Whether a YAML file is of this kind: its first key says so.</summary>
    public static bool Is(string path)
    {
        foreach (var line in File.ReadLines(path).Take(200))
            if (line.StartsWith("illustrative:", StringComparison.Ordinal)) return true;
        return false;
    }

    public static IllustrativeFile? Read(string path, ImportProblems problems)
    {
        var file = Path.GetFileName(path);
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            return reader.Deserialize<Document>(File.ReadAllText(path)).Illustrative;
        }
        catch (YamlException broken)
        {
            problems.Add(new(file, (int)broken.Start.Line, null, "yaml", $"This line cannot be read: {broken.InnerException?.Message ?? broken.Message} Look at examples/illustrative.yaml for the shape."));
            return null;
        }
    }
}

public sealed class IllustrativeIndicator
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string Unit { get; set; } = "";
    public string ValueType { get; set; } = "";
    public string Polarity { get; set; } = "";
    public string Definition { get; set; } = "";
    public string Source { get; set; } = "";
    public List<IllustrativeSeries> Series { get; set; } = [];
    public IllustrativePeriods Periods { get; set; } = new();

    /// <summary>How many people a typical area's figure is about; gives counts to proportions and crude rates.</summary>
    public double? Denominator { get; set; }
    public List<Anchor> Anchors { get; set; } = [];
}

/// <summary>England's level and yearly change, how areas spread round it, the gap between the most and the least deprived tenth, and how sure a typical area's figure is.</summary>
public sealed class IllustrativeSeries
{
    public string Sex { get; set; } = "Persons";
    public string Age { get; set; } = "All ages";
    public double England { get; set; }
    public double Change { get; set; }
    public double Spread { get; set; }
    public double? Gradient { get; set; }
    public double Precision { get; set; }
}

public sealed class IllustrativePeriods
{
    /// <summary>calendar, financial, academic or three-year.</summary>
    public string Kind { get; set; } = "calendar";
    public int First { get; set; } = 2014;
    public int Last { get; set; } = 2023;
}

/// <summary>A figure that a paper prints: the series passes through it.</summary>
public sealed class Anchor
{
    public string Area { get; set; } = "";
    public string Sex { get; set; } = "Persons";
    public string Age { get; set; } = "All ages";
    public string Period { get; set; } = "";
    public double Value { get; set; }
    public string Source { get; set; } = "";
}
