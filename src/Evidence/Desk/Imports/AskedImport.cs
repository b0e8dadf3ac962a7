using Endeavour.Indicators.Releases;
using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>What became of an import, as far as the record knows.</summary>
public enum ImportOutcome
{
    /// <summary>It waits, runs, or was cancelled: its job says which.</summary>
    Asked,
    Imported,
    /// <summary>The files are those of a release that is there already.</summary>
    NothingNew,
    Refused,
}

/// <summary>An import that someone asked for on screen: which files, why, on what terms, and what became of it.</summary>
public sealed class AskedImport : Recorded
{
    public required Guid Id { get; init; }
    /// <summary>The job that does it. Jobs are let go after a while; this stays.</summary>
    public required Guid JobId { get; init; }
    public List<GivenFile> Files { get; init; } = [];
    /// <summary>The name of the file in which the publisher describes the indicators, where one was given.</summary>
    public string? Metadata { get; init; }
    public required string Why { get; init; }
    public string Permission { get; init; } = "";
    public string Provenance { get; init; } = "";
    /// <summary>Who took small numbers out before, and how; empty where that is left to the import.</summary>
    public string SmallNumbersHandled { get; init; } = "";
    /// <summary>Counts up to this one are hidden, also of national indicators; none: each indicator's own rule.</summary>
    public int? HideUpTo { get; init; }
    /// <summary>Not shown to the public before half past nine of this day.</summary>
    public DateOnly? From { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    /// <summary>The post, as it was called then.</summary>
    public required string AskedAs { get; init; }

    public ImportOutcome Outcome { get; private set; }
    /// <summary>The release that it became, or that holds the same files.</summary>
    public string? Release { get; private set; }
    public int RowsRead { get; private set; }
    public int RowsKept { get; private set; }
    public int RowsRefused { get; private set; }
    public int Duplicates { get; private set; }
    public int Problems { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>"figures.csv", "figures.csv and 2 more files".</summary>
    public string Subject => Files.Count switch { 0 => "No file", 1 => Files[0].Name, 2 => $"{Files[0].Name} and {Files[1].Name}", var many => $"{Files[0].Name} and {many - 1} more files" };

    /// <summary>Series that would go are said with the release, and a button brings the earlier one back; so the desk is not asked beforehand, as the command line is.</summary>
    public ReleaseTerms Terms => new(AskedAs, From, Permission, Provenance) { Asked = $"{Id}", SmallNumbersHandled = SmallNumbersHandled, HideUpTo = HideUpTo, Fewer = true };

    public void Take(ImportResult result, DateTimeOffset now)
    {
        (Outcome, Release) = (result.Release is null ? ImportOutcome.Refused : result.IsNothingNew ? ImportOutcome.NothingNew : ImportOutcome.Imported, result.Release?.Id);
        (RowsRead, RowsKept, RowsRefused, Duplicates) = (result.RowsRead, result.RowsKept, result.RowsRefused, result.Duplicates);
        (Problems, EndedAt) = (result.Problems.Count, now);
    }

    internal sealed class Table : IEntityTypeConfiguration<AskedImport>
    {
        public void Configure(EntityTypeBuilder<AskedImport> builder)
        {
            builder.Ignore(import => import.Subject).Ignore(import => import.Terms);
            builder.Property(import => import.Id).ValueGeneratedNever();
            builder.Property(import => import.Outcome).HasConversion<string>();
            builder.OwnsMany(import => import.Files, files => files.ToJson());
            builder.HasIndex(import => import.AskedAt);
        }
    }
}

/// <summary>A file as it was given.</summary>
public sealed record GivenFile(string Name, long Bytes);
