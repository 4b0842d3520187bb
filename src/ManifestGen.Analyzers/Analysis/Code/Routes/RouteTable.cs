namespace ManifestGen.Analysis.Code.Routes;

/// <summary>All that a program answers, as it is declared to run.</summary>
internal sealed class RouteTable
{
    private const string Proxy = "ReverseProxy:Routes:";
    private const string ProxyPath = ":Match:Path";

    private readonly DeclaredProgram _program;
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints;

    public RouteTable(DeclaredProgram program)
    {
        _program = program;
        _endpoints = new(() => program.Code.Endpoints.SelectMany(Expanded).ToArray());
    }

    /// <summary>Whether a call that may map routes is not understood, so that nobody knows them.</summary>
    public bool IsUnknown => _program.Code.HasUnresolved("Map") || _program.Code.HasUnresolved("Use");

    public IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    /// <summary>What answers a path, or may, in some situation.</summary>
    public IEnumerable<(Endpoint Endpoint, RouteMatch Match)> Of(string path) =>
        from endpoint in Endpoints
        let match = Match(endpoint, path)
        where match != RouteMatch.No
        select (endpoint, match);

    /// <summary>The bases below which an endpoint is found.</summary>
    // Without UseRouting after it, a WebApplication has chosen the endpoint before the base is taken away. Middleware looks at the path later.
    public IEnumerable<string> PathBasesOf(Endpoint endpoint) =>
        endpoint.Call.TargetMethod.Name.StartsWith("Use", StringComparison.Ordinal) || _program.Code.Calls("UseRouting", "UseEndpoints", "UseMvc").Any()
            ? _program.Code.PathBases
            : _program.Code.PathBases.Where(pathBase => !RoutePattern.IsKnown(pathBase));

    private RouteMatch Match(Endpoint endpoint, string path)
    {
        var plain = endpoint.Match(path);
        // The program is asked with the base as well as without.
        return PathBasesOf(endpoint).Aggregate(plain, (best, pathBase) => (RouteMatch)Math.Max((int)best, (int)Below(endpoint, path, pathBase)));
    }

    private static RouteMatch Below(Endpoint endpoint, string path, string pathBase)
    {
        if (!RoutePattern.IsKnown(pathBase))
        {
            return RoutePattern.Match(RoutePattern.Combine(pathBase, endpoint.Pattern ?? ""), path);
        }

        var (start, asked) = (RoutePattern.Normalize(pathBase), RoutePattern.Normalize(path));
        return asked.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (asked.Length == start.Length || asked[start.Length] == '/') ? endpoint.Match(asked.Substring(start.Length)) : RouteMatch.No;
    }

    // The routes of YARP are in settings, unless code makes them.
    private IEnumerable<Endpoint> Expanded(Endpoint endpoint)
    {
        if (endpoint.Kind != EndpointKind.Proxy || _program.Code.Calls("LoadFromMemory").Any() || _program.HasVariable("ReverseProxy"))
        {
            return [endpoint];
        }

        var settings = _program.Settings.Where(setting => setting.Key.StartsWith(Proxy, StringComparison.OrdinalIgnoreCase)).ToArray();
        var routes = settings.Select(setting => setting.Key.Substring(Proxy.Length).Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var paths = settings.Where(setting => setting.Key.EndsWith(ProxyPath, StringComparison.OrdinalIgnoreCase) && setting.Text is not null).ToArray();
        // A route without a path answers all of them.
        return routes.Length > 0 && routes.All(route => paths.Any(path => path.Key.StartsWith($"{Proxy}{route}:", StringComparison.OrdinalIgnoreCase)))
            ? paths.Select(path => endpoint with { Pattern = RoutePattern.Combine("", path.Text!) })
            : [endpoint];
    }
}
