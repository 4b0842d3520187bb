using ManifestGen.Upgrades;

namespace ManifestGen.Tasks;

/// <summary>The ids of what a build can report about files; MGEN1007 and MGEN1008 are the targets' own.</summary>
public static class ProblemCodes
{
    public const string OutOfDate = "MGEN1001";
    public const string NotOwned = "MGEN1002";
    public const string CannotWrite = "MGEN1003";
    public const string OutsideOutput = "MGEN1004";
    public const string Orphan = "MGEN1005";
    public const string Blocked = "MGEN1006";
    public const string OutsideContext = "MGEN1009";
    public const string Unreadable = "MGEN1010";
    public const string PackageFolderOutsideContext = "MGEN1011";
    public const string PasswordInPackageConfig = "MGEN1012";
    public const string SecretNotCreated = "MGEN1013";
    public const string IgnoredButCopied = "MGEN1017";
    public const string ForeignDockerfile = "MGEN1018";
    public const string UnknownCommand = "MGEN1019";
    public const string VersionFromGit = "MGEN1020";
    public const string Workload = "MGEN1021";
    public const string KeyInImage = "MGEN1022";
    public const string GeneratorDidNotRun = "MGEN1025";
    public const string EditReplaced = "MGEN1026";
    public const string OtherComposeFile = "MGEN1027";
    public const string SecretNotIgnored = "MGEN1028";
    public const string NoReport = "MGEN1038";
    public const string Report = "MGEN1039";
    public const string EnvFileReadDifferently = "MGEN1040";
    public const string EnvFileRefused = "MGEN1041";
    public const string EnvFileNotRead = "MGEN1042";
    public const string ImportUnreadable = "MGEN1060";
    public const string ImportExists = "MGEN1061";
    public const string ImportNothing = "MGEN1062";
    public const string ImportReport = "MGEN1063";
    public const string ImportSetting = "MGEN1064";
    public const string Preview = "MGEN1057";
    public const string NothingToExplain = "MGEN1058";
    public const string Explanation = "MGEN1059";
    public const string FolderNotInImage = "MGEN1086";
    public const string SeveralImages = "MGEN1087";
    public const string Refused = "MGEN1030";
    public const string LeftBehind = "MGEN1031";
    public const string LeftBehindAtRisk = "MGEN1032";
    public const string Harmful = "MGEN1033";
    public const string DataFormat = "MGEN1034";
    public const string StaleAcceptance = "MGEN1035";
    public const string Baseline = "MGEN1036";
    public const string Reduction = "MGEN1037";

    /// <summary>The id of what an upgrade does.</summary>
    public static string Of(UpgradeKind kind) => kind switch
    {
        UpgradeKind.Refused => Refused,
        UpgradeKind.LeftBehind => LeftBehind,
        UpgradeKind.LeftBehindAtRisk => LeftBehindAtRisk,
        UpgradeKind.Harmful => Harmful,
        UpgradeKind.Reduction => Reduction,
        _ => DataFormat,
    };
}
