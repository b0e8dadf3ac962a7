namespace Endeavour.Strategy.Versions;

/// <summary>A column of the table of metrics: what is to be reached, how it will be known, and the metrics that track it.</summary>
public sealed record MetricColumn(string Id, string Title, string? Know)
{
    public List<Metric> Metrics { get; init; } = [];

    public MetricColumn Copy() => this with { Metrics = [.. Metrics.Select(metric => metric.Copy())] };

    public bool Equals(MetricColumn? other) => other is not null && (Id, Title, Know) == (other.Id, other.Title, other.Know) && Metrics.SequenceEqual(other.Metrics);

    public override int GetHashCode() => HashCode.Combine(Id, Title, Know);
}

/// <summary>A metric as the paper words it, and the measures that it became; or why it became none.</summary>
public sealed record Metric(string Text, string? NoSource)
{
    /// <summary>The slugs of measures.</summary>
    public List<string> Measures { get; init; } = [];

    public Metric Copy() => this with { Measures = [.. Measures] };

    public bool Equals(Metric? other) => other is not null && (Text, NoSource) == (other.Text, other.NoSource) && Measures.SequenceEqual(other.Measures);

    public override int GetHashCode() => HashCode.Combine(Text, NoSource);
}
