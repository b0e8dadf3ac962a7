using Endeavour.Indicators.Keeping;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Web.Archive;

/// <summary>One kind of database, with what is kept in it.</summary>
public sealed record Place(IRecordStore Records, EvidenceFolders Figures)
{
    public string Kind => Records.Kind;
}
