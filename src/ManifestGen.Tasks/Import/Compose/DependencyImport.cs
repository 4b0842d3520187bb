using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary><c>depends_on</c> and <c>links</c> of a service.</summary>
internal sealed class DependencyImport(SourceNode service, ServiceDeclaration declaration, ImportContext context, Interpolation variables, ComposePlace place)
{
    private const string Completed = "service_completed_successfully";

    /// <summary>Declares the services as jobs whose end this one waits for.</summary>
    public void Jobs()
    {
        foreach (var entry in service["depends_on"]?.Entries ?? [])
        {
            if (entry.Value["condition"] is not { Text: Completed, Fate: Fate.None } condition || context.Find(entry.Key) is not { } other || other == declaration)
            {
                continue;
            }

            if (other.IsBacking)
            {
                condition.GoesTo($"[Container] and [InitContainer], to be written by hand: '{entry.Key}' ends, and is no server. Or {ComposeImport.Override}");
            }
            else if (other.Attributes.Find(use => use.Name is "Replicas" or "AutoScale" or "Schedule") is { } use || other.Head["Workload"] is not null)
            {
                condition.GoesTo($"[Job] on '{entry.Key}', to be written by hand in place of its number of replicas");
            }
            else
            {
                other.One("Job");
                condition.IsUnderstood($"[Job] on '{entry.Key}'");
            }
        }
    }

    /// <summary>Declares what the service calls.</summary>
    public void Read()
    {
        foreach (var item in service["depends_on"]?.Items.Where(item => item.IsScalar) ?? [])
        {
            Depend(item.Text!, item);
        }

        foreach (var (name, node) in (service["depends_on"]?.Entries ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            var condition = node["condition"];
            // What ends is not called.
            var isEnding = condition?.Text == Completed && context.Find(name) is { IsBacking: true };
            (variables.Switch(node["required"]) == true ? node["required"] : null)?.IsDefault("required");
            node["required"]?.GoesTo($"{ComposeImport.Override}: [DependsOn] needs the other service");
            (variables.Switch(node["restart"]) == false ? node["restart"] : null)?.IsDefault("not restarted together");
            node["restart"]?.GoesTo($"{ComposeImport.Override}: no service is restarted together with another");
            if (!isEnding)
            {
                Depend(name, node);
            }
        }

        foreach (var link in service["links"]?.Items.Where(item => item.IsScalar) ?? [])
        {
            var (name, alias) = link.Text!.Split([':'], 2) is { Length: 2 } parts ? (parts[0], parts[1]) : (link.Text, link.Text);
            if (alias != name && context.Find(name) is { } other && other != declaration)
            {
                declaration.One("DependsOn", CSharpValue.TypeOf(other.Name));
                link.GoesTo($"[DependsOn] for the service '{name}'; for its other name '{alias}' {ComposeImport.Override}, or let the program use '{name}'");
            }
            else
            {
                Depend(name, link);
            }
        }
    }

    private void Depend(string dependency, SourceNode node)
    {
        var other = context.Find(dependency);
        if (other == declaration)
        {
            node.GoesTo("nothing: a service does not depend on itself");
        }
        else if (other is null && !place.BuiltElsewhere.Contains(dependency))
        {
            node.GoesTo($"nothing: the file has no service '{dependency}'");
        }
        else
        {
            declaration.One("DependsOn", CSharpValue.TypeOf(other?.Name ?? dependency));
            node.IsUnderstood("[DependsOn]");
        }
    }
}
