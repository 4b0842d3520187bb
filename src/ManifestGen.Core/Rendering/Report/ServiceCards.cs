using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>A card for each service: what holds everywhere, and what an environment changes.</summary>
internal static class ServiceCards
{
    /// <summary>The anchor of a service's card.</summary>
    public static string IdOf(string service) => "service-" + service;

    public static void Write(HtmlWriter html, ApplicationModel application)
    {
        html.Open("div", ("class", "cards")).Line();
        foreach (var service in application.Services.OrderBy(service => service.Name, StringComparer.Ordinal))
        {
            Card(html, service, application);
        }

        html.Close();
    }

    private static void Card(HtmlWriter html, ServiceModel service, ApplicationModel application)
    {
        var kind = ServiceKind.Of(service);
        html.Open("article", ("class", $"card {kind.Icon}"), ("id", IdOf(service.Name)));
        html.Open("header").Element("h3", service.Name).Element("p", service.Home is { } home ? $"{service.ClassName} in {home.AssemblyName}" : service.ClassName, ("class", "class")).Open("p", ("class", "badges")).Element("span", kind.Name, ("class", "badge"));
        if (!service.IsExternal)
        {
            var level = CardFacts.LevelOf(service).ToString().ToLowerInvariant();
            html.Text(" ").Element("span", level, ("class", "badge level " + level), ("title", "The strictest Pod Security level that admits the pods"));
        }

        html.Close().Close();
        var facts = CardFacts.Of(service, application);
        Facts(html, facts);
        foreach (var environment in application.Environments)
        {
            var changed = Changes(service, application, environment, facts);
            if (changed.Count > 0)
            {
                html.Open("div", ("class", "environment")).Element("h4", "In " + environment);
                Facts(html, changed);
                html.Close();
            }
        }

        html.Close().Line();
    }

    private static IReadOnlyList<CardFact> Changes(ServiceModel service, ApplicationModel application, string environment, IReadOnlyList<CardFact> general)
    {
        var specific = application.In(environment);
        var there = specific.Services.FirstOrDefault(other => other.Name == service.Name);
        if (there is null)
        {
            return [];
        }

        var facts = CardFacts.Of(there, specific);
        var level = CardFacts.LevelOf(there) == CardFacts.LevelOf(service) ? [] : new[] { new CardFact("Pod Security", [CardFacts.LevelOf(there).ToString().ToLowerInvariant()]) };
        return
        [
            .. there.IsExternal && !service.IsExternal ? [new CardFact("Runs", ["elsewhere: it is not deployed"])] : level,
            .. facts.Where(fact => !general.Any(other => other.Label == fact.Label && other.Values.SequenceEqual(fact.Values))),
            .. there.IsExternal ? [] : general.Where(fact => facts.All(other => other.Label != fact.Label)).Select(fact => new CardFact(fact.Label, ["none"])),
        ];
    }

    private static void Facts(HtmlWriter html, IReadOnlyList<CardFact> facts)
    {
        html.Open("dl");
        foreach (var fact in facts)
        {
            html.Open("div").Element("dt", fact.Label).Open("dd");
            foreach (var value in fact.Values)
            {
                html.Element("span", value);
            }

            html.Close().Close();
        }

        html.Close();
    }
}
