using System.Globalization;

namespace ManifestGen.Grammar;

/// <summary>
/// When the clocks of a time zone are changed, in local time. Computed from the IANA time zone database (2025b) for the years 2026 to 2037, and not read from
/// the machine: a finding must be the same on each.
/// </summary>
internal static class ClockChanges
{
    /// <summary>
    /// Each change as <c>-month/weekday/days/minute+minutes</c>: from which minute of such a day on how many do not exist; with <c>+</c>, how many come twice.
    /// </summary>
    private static readonly (string Changes, string Zones)[] Groups =
    [
        ("+11/0/1-7/60+60 -3/0/8-14/120+60", """
            America/Adak America/Anchorage America/Atka America/Boise America/Cambridge_Bay America/Chicago America/Ciudad_Juarez
            America/Denver America/Detroit America/Edmonton America/Ensenada America/Fort_Wayne America/Glace_Bay America/Goose_Bay
            America/Grand_Turk America/Halifax America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo
            America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac
            America/Indianapolis America/Inuvik America/Iqaluit America/Juneau America/Kentucky/Louisville America/Kentucky/Monticello
            America/Knox_IN America/Los_Angeles America/Louisville America/Matamoros America/Menominee America/Metlakatla America/Miquelon
            America/Moncton America/Montreal America/Nassau America/New_York America/Nipigon America/Nome America/North_Dakota/Beulah
            America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga America/Pangnirtung America/Port-au-Prince
            America/Rainy_River America/Rankin_Inlet America/Resolute America/Santa_Isabel America/Shiprock America/Sitka America/St_Johns
            America/Thule America/Thunder_Bay America/Tijuana America/Toronto America/Vancouver America/Winnipeg America/Yakutat
            America/Yellowknife Atlantic/Bermuda CST6CDT Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland
            Canada/Pacific EST5EDT MST7MDT Mexico/BajaNorte Navajo PST8PDT US/Alaska US/Aleutian US/Central US/East-Indiana US/Eastern
            US/Indiana-Starke US/Michigan US/Mountain US/Pacific
            """),
        ("+10/0/25-31/120+60 -3/0/25-31/120+60", """
            Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin
            Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Chisinau Europe/Copenhagen Europe/Gibraltar
            Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica
            Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Tiraspol
            Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich MET Poland
            """),
        ("+10/0/25-31/180+60 -3/0/25-31/180+60", """
            Asia/Famagusta Asia/Nicosia EET Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn
            Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye
            """),
        ("+10/0/25-31/60+60 -3/0/25-31/60+60", """
            Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Eire Europe/Belfast Europe/Dublin Europe/Guernsey
            Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Europe/London GB GB-Eire Portugal WET
            """),
        ("+4/0/1-7/120+60 -10/0/1-7/120+60", """
            Antarctica/Macquarie Australia/ACT Australia/Adelaide Australia/Broken_Hill Australia/Canberra Australia/Currie Australia/Hobart
            Australia/Melbourne Australia/NSW Australia/South Australia/Sydney Australia/Tasmania Australia/Victoria Australia/Yancowinna
            Pacific/Norfolk
            """),
        ("+4/0/1-7/120+60 -9/0/24-30/120+60", """
            Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
            """),
        ("+10/6/24-30/1380+60 -3/6/24-30/1380+60", """
            America/Godthab America/Nuuk America/Scoresbysund
            """),
        ("+10/0/25-31/60+60 -3/5/23-29/120+60", """
            Asia/Jerusalem Asia/Tel_Aviv Israel
            """),
        ("+10/4/25-31/1380+60 -4/5/24-30/0+60", """
            Africa/Cairo Egypt
            """),
        ("+1/0/14-23/120+60 +2/0/7-15/120+60 +10/0/4-28/120+60 +11/0/5-28/120+60 +12/0/14-30/120+60 -1/0/9-26/120+60 -2/0/10-18/120+60 -3/0/5-22/120+60 -11/0/15-23/120+60 -12/0/9-25/120+60", """
            Africa/Casablanca Africa/El_Aaiun
            """),
        ("+11/0/1-7/0+60 -3/0/8-14/0+60", """
            America/Havana Cuba
            """),
        ("+4/6/1-7/1380+60 -9/0/2-8/0+60", """
            America/Santiago Chile/Continental
            """),
        ("+10/6/10-30/60+60 -3/6/24-30/120+60", """
            Asia/Gaza Asia/Hebron
            """),
        ("+4/0/1-7/90+30 -10/0/1-7/120+30", """
            Australia/LHI Australia/Lord_Howe
            """),
        ("+4/6/1-7/1260+60 -9/6/1-7/1320+60", """
            Chile/EasterIsland Pacific/Easter
            """),
        ("+4/0/1-7/165+60 -9/0/24-30/165+60", """
            NZ-CHAT Pacific/Chatham
            """),
        ("+10/0/25-31/60+120 -3/0/25-31/60+120", """
            Antarctica/Troll
            """),
        ("+10/6/24-30/1380+60 -3/0/25-31/0+60", """
            Asia/Beirut
            """),
        ("+10/0/25-31/0+60 -3/0/25-31/0+60", """
            Atlantic/Azores
            """),
    ];

    private static readonly Dictionary<string, ClockChange[]> ByZone = Groups
        .SelectMany(group => group.Zones.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(zone => (zone, Changes: group.Changes.Split(' ').Select(Parse).ToArray())))
        .ToDictionary(entry => entry.zone, entry => entry.Changes, StringComparer.OrdinalIgnoreCase);

    /// <summary>Empty for a zone whose clocks are never changed, and for one that is not known.</summary>
    public static IReadOnlyList<ClockChange> Of(string zone) => ByZone.TryGetValue(zone, out var changes) ? changes : [];

    private static ClockChange Parse(string text)
    {
        var numbers = text.Substring(1).Split('/', '-', '+').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(text[0] == '-', numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}

/// <summary>Minutes of one day of the year that do not exist, or come twice.</summary>
internal sealed record ClockChange(bool IsSkipped, int Month, int Weekday, int FirstDay, int LastDay, int Start, int Minutes)
{
    /// <summary>Whether the local time of a day is among them.</summary>
    public bool Holds(int minuteOfDay) => minuteOfDay >= Start && minuteOfDay < Start + Minutes;
}
