using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rendering.Docker;
using ManifestGen.Rules;
using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>An entry of the assembly's metadata.</summary>
internal sealed record PayloadEntry(string Key, string Value);

/// <summary>What the assembly carries to the build task: the files, or the reasons why there are none.</summary>
internal sealed record PayloadModel(EquatableArray<PayloadEntry> Entries)
{
    /// <summary>How the error begins that stands for a defect of the generator.</summary>
    public const string Defect = "ManifestGen failed because of an internal error";

    /// <summary>Whether it holds reasons instead of files.</summary>
    public bool HasErrors => Entries.Any(entry => entry.Key == Payload.ErrorKey);

    public static PayloadModel Of(ApplicationModel application, CancellationToken cancellation)
    {
        try
        {
            var errors = BlockingFindings(application, cancellation)
                .Select(finding => new PayloadEntry(Payload.ErrorKey, $"{finding.Rule.Id}: {finding.Message}"))
                .Distinct()
                .ToEquatableArray();
            return new PayloadModel(errors.Count > 0 ? errors : Files(application));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A generator that throws leaves no payload, and without one the task takes the committed files for obsolete. So a defect travels as an error.
            return new PayloadModel(EquatableArray.Of(new PayloadEntry(Payload.ErrorKey, Describe(exception))));
        }
    }

    private static IEnumerable<Finding> BlockingFindings(ApplicationModel application, CancellationToken cancellation)
    {
        foreach (var service in application.Services)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var finding in RuleCatalog.Check(service, application).Concat(OfContainers(service, application)))
            {
                if (finding.Rule.IsBlocking)
                {
                    yield return service.Home is null ? finding : finding with { Member = service.Name };
                }
            }
        }

        foreach (var finding in RuleCatalog.CheckSystem(application).Where(finding => finding.Rule.IsBlocking))
        {
            yield return finding;
        }
    }

    // Those of other projects are among the service's own findings.
    private static IEnumerable<Finding> OfContainers(ServiceModel service, ApplicationModel application) =>
        service.Pod.Containers
            .Where(container => container is { IsDeclaredHere: true, Declaration: not null })
            .SelectMany(container => RuleCatalog.CheckContainer(container.Declaration!, application));

    private static EquatableArray<PayloadEntry> Files(ApplicationModel application)
    {
        var files = Manifests.Render(application);
        // A library of declarations writes nothing, so it needs nothing.
        var secrets = files.Count == 0 ? [] : Manifests.DevelopmentSecrets(application);
        return files.Select(file => new PayloadEntry(Payload.FilePrefix + file.Path, file.Text))
            .Concat(secrets.Select(path => new PayloadEntry(Payload.SecretPrefix + path, "")))
            .Concat(files.Count == 0 ? [] : Manifests.EnvFiles(application).Select(file => new PayloadEntry(Payload.EnvFilePrefix + file.Path, Readers(file.ReadBy))))
            .Concat(PublishedImage.Of(application) is { } image ? [new PayloadEntry(Payload.ImageKey, image.Write())] : Array.Empty<PayloadEntry>())
            .ToEquatableArray();
    }

    private static string Readers(ManifestTargets targets) => string.Join(" ", new[]
    {
        targets.HasFlag(ManifestTargets.Compose) ? Payload.ReadByCompose : "",
        targets.HasFlag(ManifestTargets.Swarm) ? Payload.ReadBySwarm : "",
    }.Where(reader => reader.Length > 0));

    private static string Describe(Exception exception) =>
        $"{Defect}. Please report it with the attributes that cause it: {Characters.OnOneLine($"{exception.GetType().Name}: {exception.Message}")}";
}
