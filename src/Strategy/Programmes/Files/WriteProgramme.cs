using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Programmes.Files;

/// <summary>Makes a programme in the record what its file says; the same file again changes nothing.</summary>
public sealed class WriteProgramme(AppDb db, Because because)
{
    public async Task Write(ProgrammeBlock block, CancellationToken cancellation)
    {
        var wanted = block.Programme;
        var held = await db.Programmes.SingleOrDefaultAsync(each => each.Slug == wanted.Slug, cancellation);
        if (held?.Hash == wanted.Hash) return;
        if (held is null) db.Add(held = new() { Id = Guid.CreateVersion7(because.At), Slug = wanted.Slug, Title = wanted.Title });
        held.Say(wanted);
        (held.Hash, held.ImportedHash, held.EditedAt, held.EditedBy) = (wanted.Hash, wanted.Hash, null, null);
        await db.SaveAsync(because with { What = "ProgrammeImported" }, cancellation);
    }
}
