namespace Endeavour.Publishing.Gallery.Kinds;

/// <summary>Invented places, and one real name because it is as long as names get.</summary>
static class Places
{
    /// <summary>The longest name among the partnerships that Endeavour was written for.</summary>
    public const string Long = "Leicester, Leicestershire and Rutland Integrated Care Board";

    /// <summary>"Oasis City Council (North)" in Arabic: the brackets show whether it is truly laid out from the right.</summary>
    public const string Arabic = "مجلس مدينة الواحة (الشمال)";

    /// <summary>"Date Hill Council 12 (South)" in Hebrew, with a number in it.</summary>
    public const string Hebrew = "מועצת גבעת התמר 12 (דרום)";

    /// <summary>Forty names of councils that there are not.</summary>
    public static IReadOnlyList<string> Forty { get; } =
    [
        "Ashcombe", "Barrowdale", "Brackenford", "Carrow Vale", "Cinderhill", "Coldbrook", "Crossmere", "Dunmere", "Eastwick and Holme", "Elmstead Chase",
        "Fairhaven", "Fenwater", "Foxley", "Garsdon", "Greyhithe", "Hallowby", "Harrowgate Moor", "Highmarsh", "Ironbridge Vale", "Kelderwick",
        "Kingsmoor", "Larkfield", "Lower Tarn", "Marlowe", "Merrowby", "Netherstone", "North Quarley", "Oakhampton", "Penrose and the Lynns", "Queensferry Hythe",
        "Ravensmoor", "Ridgeway", "Saltmarsh", "Silverdale Edge", "South Quarley", "Thornwick", "Upper Tarn", "Wexcombe", "Whitmere", "Yarrowdale",
    ];
}
