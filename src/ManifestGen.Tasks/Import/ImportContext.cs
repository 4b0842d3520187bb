using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Declaration;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>What an import knows, and what it has found so far.</summary>
internal sealed class ImportContext(ProjectModel project, IReadOnlyList<string> ownServices)
{
    private readonly Dictionary<string, ServiceDeclaration> _byAlias = new(StringComparer.Ordinal);

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>The project, as far as the files depend on it.</summary>
    public ProjectModel Project { get; } = project;

    public List<ServiceDeclaration> Declarations { get; } = [];

    /// <summary>The documents, in the order in which they were read.</summary>
    public List<SourceNode> Documents { get; } = [];

    /// <summary>Whether what is a default is said too: where it is compared with something else, it is none.</summary>
    public bool KeepsDefaults { get; init; }

    /// <summary>What the report says besides the fate of each setting.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The variables that are secrets now, whose values nobody has taken over.</summary>
    public List<(SourceNode Node, string Secret)> Secrets { get; } = [];

    /// <summary>The values of secrets as they are once their variables are replaced, so that they are found where they stand again.</summary>
    public HashSet<string> SecretValues { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of <c>-p:Service</c> that no file has.</summary>
    public IReadOnlyList<string> UnknownServices => [.. ownServices.Where(name => !_found.Contains(name))];

    /// <summary>Whether the user has said that a service is a program of this project.</summary>
    public bool IsNamed(string name) => ownServices.Contains(name);

    /// <summary>Whether the user has said which services are programs of this project, and not this one.</summary>
    public bool IsOfOthers(params string?[] names)
    {
        var own = ownServices.Where(names.Contains).ToArray();
        _found.UnionWith(own);
        return ownServices.Count > 0 && own.Length == 0;
    }

    /// <summary>The declaration of a service, by the name that a file has for it.</summary>
    public ServiceDeclaration? Find(string? name) => name is not null && _byAlias.TryGetValue(name, out var found) ? found : null;

    /// <summary>The declaration of a service: the one that another file gave rise to, or a new one.</summary>
    /// <param name="alias">The name that the file has for it.</param>
    /// <param name="image">The image; null where it is built, or nobody knows.</param>
    /// <param name="isBuilt">Whether the files say that it is built.</param>
    /// <param name="isForeign">Whether the files say that it is not built here; null where they do not say.</param>
    /// <param name="otherAlias">Another name, by which the user may name it.</param>
    public ServiceDeclaration Declare(string alias, string? image, bool isBuilt, bool? isForeign = null, string? otherAlias = null)
    {
        var isOfOthers = IsOfOthers(alias, otherAlias);
        if (Find(alias) is { } known)
        {
            return known;
        }

        var name = ServiceNameRule.IsValid(alias) ? alias : Free(KebabCase.Of(alias, ServiceNameRule.MaxLength));
        var declaration = Declarations.Find(other => other.Name == name) ?? new ServiceDeclaration(name) { Image = image, IsBacking = ownServices.Count > 0 ? isOfOthers : !isBuilt && (isForeign ?? IsForeign(image)) };
        if (!Declarations.Contains(declaration))
        {
            Declarations.Add(declaration);
            declaration.Head.Arguments.Add(CSharpValue.Of(name));
        }

        if (name != alias)
        {
            Notes.Add($"'{alias}' is no name of a service, which is a DNS label: it is '{name}' now, and others reach it by that name.");
        }

        _byAlias[alias] = declaration;
        return declaration;
    }

    /// <summary>Another name for a service.</summary>
    public void Alias(string alias, ServiceDeclaration declaration)
    {
        if (!_byAlias.ContainsKey(alias))
        {
            _byAlias.Add(alias, declaration);
        }
    }

    /// <summary>Says the image of a service, once.</summary>
    public static void SetImage(ServiceDeclaration declaration, string image)
    {
        declaration.Image ??= image;
        if (declaration.IsBacking)
        {
            declaration.Head.Set("Image", CSharpValue.Of(image));
        }
        else if (!declaration.Has("ContainerImage"))
        {
            var reference = ImageReference.Parse(image);
            var use = declaration.One("ContainerImage", CSharpValue.Of(reference.Repository));
            if (reference.Tag is { } tag && tag != "latest")
            {
                use.Set("Tag", CSharpValue.Of(tag));
            }
        }
    }

    private string Free(string name)
    {
        var stem = ServiceNameRule.IsValid(name) ? name : "service";
        return new[] { stem }.Concat(Enumerable.Range(2, 1000).Select(number => $"{stem}-{number}")).First(candidate => ServiceNameRule.IsValid(candidate) && Declarations.All(other => other.Name != candidate));
    }

    // A server that is known, or an image of nobody's: those of Docker's library have no slash, and a program of the user is seldom there.
    private static bool IsForeign(string? image)
    {
        if (image is null)
        {
            return false;
        }

        var backing = new BackingModel(Origin.Class) { Image = image };
        return Engines.Of(backing) is not null || FamousImages.Contains(ImageReference.Parse(image).Repository);
    }
}
