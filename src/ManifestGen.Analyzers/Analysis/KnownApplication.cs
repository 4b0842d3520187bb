using System.Collections.Concurrent;
using ManifestGen.Generation;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;

namespace ManifestGen.Analysis;

/// <summary>
/// What the rules found in an application, and the files of it, kept from one compilation to the next. An edit of a method body gives a new compilation with an equal application, so the
/// rules need not run again. The rules are pure functions of the values that are compared here, so that nothing is out of date, and neither holds a symbol, so that no
/// compilation stays alive.
/// </summary>
internal sealed class KnownApplication
{
    /// <summary>An editor analyzes several projects in turn. Each of them keeps the place of its last application only.</summary>
    private const int MostApplications = 8;

    private static readonly object Gate = new();

    private static KnownApplication[] s_recent = [];

    private readonly ApplicationModel _application;
    private readonly ConcurrentDictionary<(string FullName, RuleOptions Options), IReadOnlyList<Finding>> _findings = new();

    private readonly Lazy<PayloadModel> _payload;

    private KnownApplication(ApplicationModel application)
    {
        _application = application;
        _payload = new(() => PayloadModel.Of(application, CancellationToken.None));
    }

    /// <summary>The files of the application, or why there are none.</summary>
    public PayloadModel Payload => _payload.Value;

    /// <summary>The findings of an equal application, if there was one of late; else none yet.</summary>
    public static KnownApplication Of(ApplicationModel application)
    {
        lock (Gate)
        {
            var known = Array.Find(s_recent, candidate => candidate._application.Equals(application)) ?? new(application);
            s_recent = [known, .. s_recent.Where(other => other != known && !IsEarlierState(other._application, application)).Take(MostApplications - 1)];
            return known;
        }
    }

    /// <summary>Forgets everything, for what measures the rules.</summary>
    public static void Clear()
    {
        lock (Gate)
        {
            s_recent = [];
        }
    }

    /// <param name="service">A service of the application, as it is among the others.</param>
    /// <param name="options">What .editorconfig says of its file.</param>
    public IReadOnlyList<Finding> FindingsOf(ServiceModel service, RuleOptions options) =>
        _findings.GetOrAdd((service.FullName, options), _ => RuleCatalog.Check(service, _application, options).ToArray());

    private static bool IsEarlierState(ApplicationModel earlier, ApplicationModel application) =>
        earlier.Project.ProjectPath == application.Project.ProjectPath && earlier.Project.AssemblyName == application.Project.AssemblyName;
}
