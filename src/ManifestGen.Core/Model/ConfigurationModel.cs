namespace ManifestGen.Model;

/// <summary>Variables and files beside plain values and secrets.</summary>
public sealed record ConfigurationModel
{
    public EquatableArray<ConfigValueModel> Values { get; init; }

    public EquatableArray<ConfigEnvModel> ConfigEnv { get; init; }

    /// <summary>In the order of the attributes, since of two sources with one name the later wins.</summary>
    public EquatableArray<VariableSourceModel> VariableSources { get; init; }

    public EquatableArray<FieldEnvModel> FieldEnv { get; init; }

    public EquatableArray<ResourceEnvModel> ResourceEnv { get; init; }

    /// <summary>In the order of the attributes.</summary>
    public EquatableArray<FileModel> Files { get; init; }

    /// <summary>The files that come from the project.</summary>
    public IEnumerable<SourceFileModel> SourceFiles => Files.OfType<SourceFileModel>();

    /// <summary>The files by the folder that they are in, which is what a volume holds.</summary>
    public IReadOnlyList<FileFolder> Folders => Files
        .GroupBy(file => file.Folder, StringComparer.Ordinal)
        .OrderBy(folder => folder.Key, StringComparer.Ordinal)
        .Select(folder => new FileFolder(folder.Key, folder.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray()))
        .ToArray();

    /// <summary>The names of all variables declared here.</summary>
    public IEnumerable<string> VariableNames =>
    [
        .. Values.Select(variable => variable.Name),
        .. ConfigEnv.Select(variable => variable.Name),
        .. FieldEnv.Select(variable => variable.Name),
        .. ResourceEnv.Select(variable => variable.Name),
    ];

    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts =>
    [
        .. Values.Select(variable => new FreeText(variable.Origin.Argument("value"), $"The value of '{variable.Name}'", variable.Value)),
        .. Files.OfType<TokenFileModel>().Where(file => file.Audience is not null)
            .Select(file => new FreeText(file.Origin.Argument(nameof(TokenFileAttribute.Audience)), $"The audience of '{file.Path}'", file.Audience!)),
    ];
}
