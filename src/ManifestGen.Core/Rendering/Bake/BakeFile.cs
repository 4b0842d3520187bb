using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Bake;

/// <summary>
/// <c>docker-bake.hcl</c>: all images of the project or system in one command. What every engine can do is in the group <c>default</c>; what pushes, and what the default
/// builder cannot do, is in the group <c>release</c>.
/// </summary>
internal static class BakeFile
{
    public const string Name = "docker-bake.hcl";

    private const string Release = "release";

    // No service has it: names of services have no underscore.
    private const string Common = "_release";

    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var targets = BakeTarget.AllOf(application);
        if (targets.Count == 0)
        {
            return [];
        }

        var text = new StringBuilder();
        text.Append("# ").Append(OwnerHeader.For(application.Services.Select(service => service.ClassName), application.Project.ProjectFileName)).Append('\n');
        text.Append(
            $$"""
            {{Usage(application.Project)}}

            variable "VERSION" {
              # The version of the images; empty for that of the project.
              default = ""
            }

            variable "COMMIT" {
              # The commit that is built, for a second tag; empty for none.
              default = ""
            }


            """);
        text.Append(BakeSecrets.VariablesOf(targets));
        text.Append(Group("default", targets.Select(target => target.Name)));
        text.Append(Group(Release, targets.Select(target => target.ReleaseName)));
        text.Append(
            $$"""
            target "{{Common}}" {
              attest = ["type=provenance,mode=max", "type=sbom"]
              output = ["type=registry"]
            }

            """);
        foreach (var target in targets)
        {
            text.Append('\n').Append(Local(target)).Append('\n').Append(Pushed(target));
        }

        return [new(Name, text.ToString())];
    }

    private static string Usage(ProjectModel project)
    {
        var isAtRoot = project.OutputPath.Length == 0;
        var bake = "docker buildx bake" + (isAtRoot ? "" : $" -f {DockerText.ShellPath(Characters.OnOneLine($"{project.OutputPath}/{Name}"))}");
        return $"""
            # In {(isAtRoot ? "this folder" : $"the folder {Characters.OnOneLine(project.ContextFromOutput)}")}:
            #   {bake}            builds the images for this machine
            #   {bake} release    builds and pushes them
            """;
    }

    private static string Group(string name, IEnumerable<string> targets) => Block($"group \"{name}\"", ("targets", Hcl.List(targets.Select(Hcl.Quote)))) + "\n";

    private static string Local(BakeTarget target) => Block(
        $"target \"{target.Name}\"",
        ("context", Hcl.Quote(target.Context)),
        ("dockerfile", Hcl.Quote(target.Dockerfile)),
        ("args", "{ VERSION = VERSION }"),
        ("tags", Hcl.List(target.Images.Select(Versioned))),
        ("secret", BakeSecrets.Of(target.Project)));

    private static string Pushed(BakeTarget target) => Block(
        $"target \"{target.ReleaseName}\"",
        ("inherits", Hcl.List([Hcl.Quote(target.Name), Hcl.Quote(Common)])),
        ("platforms", target.Platforms.Count == 0 ? null : Hcl.List(target.Platforms.Select(Hcl.Quote))),
        ("tags", Hcl.List(target.Images.SelectMany(image => new[] { Versioned(image), $"COMMIT == \"\" ? \"\" : \"{Hcl.Escape(image.Repository)}:${{COMMIT}}\"" }))),
        ("cache-from", Hcl.List([Hcl.Quote($"type=registry,ref={target.Images[0].Repository}:buildcache")])),
        ("cache-to", Hcl.List([Hcl.Quote($"type=registry,ref={target.Images[0].Repository}:buildcache,mode=max")])));

    // A declared tag is the one that the cluster runs, whatever is built.
    private static string Versioned(ImageReference image) =>
        image.Tag is null ? Hcl.Quote(image.Repository) : $"\"{Hcl.Escape(image.Repository)}:${{VERSION == \"\" ? {Hcl.Quote(image.Tag)} : VERSION}}\"";

    private static string Block(string head, params (string Name, string? Value)[] attributes)
    {
        var block = new StringBuilder(head).Append(" {\n");
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value is not null))
        {
            block.Append("  ").Append(name).Append(" = ").Append(value).Append('\n');
        }

        return block.Append("}\n").ToString();
    }
}
