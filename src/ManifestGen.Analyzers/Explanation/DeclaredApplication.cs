using ManifestGen.Declarations;
using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Explanation;

/// <summary>What a compilation declares, parsed again and again with something changed.</summary>
internal sealed class DeclaredApplication(Compilation compilation, ApplicationModel application, CancellationToken cancellation)
{
    public ApplicationModel Original => application;

    public ApplicationModel Parse() => ApplicationParser.Combine(
        ProjectAttributes.Parse(compilation.Assembly).Of(application.Project),
        DeclaredProject.ServicesOf(compilation, cancellation).Select(declared => declared.Service).ToArray(),
        application.Project.ConfigFiles,
        StackParser.Parse(compilation.Assembly));

    /// <summary>The application where the project, and those of a system's members, have another value.</summary>
    public ApplicationModel With(Func<ProjectModel, ProjectModel> change) => application with
    {
        Project = change(application.Project),
        Services = application.Services.Select(service => service.Everywhere(part => part with { Home = part.Home is null ? null : change(part.Home) })).ToEquatableArray(),
    };
}
