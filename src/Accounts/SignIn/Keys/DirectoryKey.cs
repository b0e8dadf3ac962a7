using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Keys;

/// <summary>A key that seals cookies and secrets, where several servers share one directory.</summary>
public sealed class DirectoryKey
{
    public int Id { get; init; }
    public required string Xml { get; init; }

    internal sealed class DirectoryTable : IEntityTypeConfiguration<DirectoryKey>
    {
        public void Configure(EntityTypeBuilder<DirectoryKey> builder) => builder.Property(key => key.Xml).IsSecret();
    }
}
