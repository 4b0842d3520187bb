using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN937 and MGEN938: cookies and tokens are protected with keys, which are in the container unless code says otherwise.</summary>
internal sealed class DataProtectionRule : ICodeRule
{
    private const string Services = "Microsoft.Extensions.DependencyInjection";
    private const string ToFolder = "PersistKeysToFileSystem";

    /// <summary>What users notice when the keys are gone, first; then what matters between replicas.</summary>
    private static readonly string[] Protecting =
    [
        "AddDataProtection", "AddCookie", "AddIdentity", "AddDefaultIdentity", "AddIdentityCookies", "AddIdentityApiEndpoints", "AddBearerToken", "AddOpenIdConnect",
        "AddSession", "AddAntiforgery", "AddRazorPages", "AddServerSideBlazor", "AddRazorComponents",
    ];

    private const int Noticed = 8;

    /// <summary>Of controllers, only those with forms or messages between requests use the keys: an API may be added by the same methods.</summary>
    private static readonly string[] Controllers = ["AddControllersWithViews", "AddMvc"];

    private static readonly string[] OfForms =
        ["ValidateAntiForgeryToken", "AutoValidateAntiforgeryToken", "AutoValidateAntiforgeryTokenAttribute", "ValidateAntiForgeryTokenAttribute", "TempData"];

    public IEnumerable<string> Names => ["AddKeyManagementOptions", "UseEphemeralDataProtectionProvider", "Configure", "DirectoryInfo"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var code = program.Code;
        var several = program.WithSeveralInstances;
        var service = several ?? program.Service;
        var methods = several is null ? Protecting.Take(Noticed) : Protecting.Concat(Controllers);
        if (service.Workload.RunsToCompletion
            || methods.SelectMany(name => code.Calls(name)).FirstOrDefault(call => IsOfFramework(call) && program.Runs(call, service) && Protects(call, code)) is not { } call
            || IsKeptElsewhere(program, service))
        {
            return [];
        }

        var method = call.TargetMethod.Name;
        return [new CodeFinding(several is null ? ReplicaFindings.KeysEnd(method) : ReplicaFindings.KeysAreOfEach(method, several), call.NameSyntax())];
    }

    private static bool Protects(IInvocationOperation call, ProgramCode code) => call.TargetMethod.Name switch
    {
        "AddRazorPages" => PageForms.OfPages(code),
        "AddRazorComponents" => PageForms.OfComponentsIn(code),
        var name => !Controllers.Contains(name, StringComparer.Ordinal) || HasForms(code),
    };

    private static bool HasForms(ProgramCode code) => code.Files.Any(tree => OfForms.Any(name => Flow.NameFilter.Holds(tree, name)));

    private static bool IsOfFramework(IInvocationOperation call) => call.TargetMethod.ContainingNamespace?.ToDisplayString() == Services;

    private static bool IsKeptElsewhere(DeclaredProgram program, ServiceModel service) =>
        program.Code.CallsStartingWith("PersistKeysTo").Any(call => call.TargetMethod.Name != ToFolder || IsKept(call, program, service))
        || program.Code.Calls("AddKeyManagementOptions", "UseEphemeralDataProtectionProvider").Any()
        || program.Code.Calls("Configure").Any(call => call.TargetMethod.TypeArguments.Any(type => type.Name == "KeyManagementOptions"))
        || program.Code.CallsStartingWith("Add").Any(call => call.Syntax.ToString().Contains("IXmlRepository"))
        || service.Storage.Volumes.Any(volume => volume.Folder.Contains(".aspnet") || volume.Folder.StartsWith("/home", StringComparison.Ordinal))
        || VariableNames.Of(service).Any(name => name.IndexOf("DataProtection", StringComparison.OrdinalIgnoreCase) >= 0)
        || OwnLibraries.MaySet(program.Code, LibraryMatter.Keys)
        // Keys in files need a volume, and .NET itself can put them there.
        || (service.Storage.Volumes.Any() && OwnLibraries.MaySet(program.Code, LibraryMatter.Keys with { Packages = [] }));

    // A folder that is known, and is in no volume, is the container's.
    private static bool IsKept(IInvocationOperation call, DeclaredProgram program, ServiceModel service) =>
        call.Argument("directory") is not { } directory
        || program.Code.Origin(directory) is not IObjectCreationOperation creation
        || ContainerPaths.Of(creation.Argument("path"), service) is not { } folder
        || service.Storage.Volumes.Any(volume => ContainerPaths.IsIn(folder, volume.Folder));
}
