using ManifestGen.Tasks.Import.Compose;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>
/// Leaves out what says nothing, by trying: what is generated without an attribute, or without one of its properties, is the same, or more like the files.
/// </summary>
internal sealed class Pruning(ImportContext context, ServiceDeclaration declaration, KubernetesImport kubernetes, IReadOnlyList<ComposeImport> composes, bool isOwned)
{
    // What the user wants to see, whether a default says it or not, and what names something.
    private static readonly string[] Kept = ["ContainerService", "BackingService", "Port", "Volume"];

    private string _text = "";
    private int _score;

    public void Run()
    {
        // Of a Dockerfile alone there is nothing to compare with.
        if (!kubernetes.Has(declaration) && composes.All(compose => !compose.Has(declaration)))
        {
            return;
        }

        if (Render() is not { } first)
        {
            // Its values are not valid, and stay as the file has them.
            return;
        }

        (_text, _score) = first;
        Connections();
        // What one attribute makes superfluous may be another one that was looked at before.
        for (var (round, before) = (0, -1); round < 3 && before != Count; round++)
        {
            before = Count;
            Once();
        }
    }

    private int Count => declaration.Attributes.Sum(use => 1 + use.Properties.Count);

    // A connection string under another name than the server's is what Connection says, where that writes the same.
    private void Connections()
    {
        const string prefix = "ConnectionStrings__";
        foreach (var variable in declaration.Attributes.Where(use => use.Name is "Env" or "SecretEnv" && use.Properties.Count == 0 && ((string)use.Arguments[0].Value).StartsWith(prefix, StringComparison.Ordinal)).ToArray())
        {
            // A server that has this name has this connection string.
            var name = ((string)variable.Arguments[0].Value).Substring(prefix.Length);
            foreach (var dependency in declaration.All("DependsOn").Where(use => use["Connection"] is null && declaration.All("DependsOn").All(other => other == use || ConnectionOf(other) != name)).ToArray())
            {
                var index = declaration.Attributes.IndexOf(variable);
                declaration.Attributes.RemoveAt(index);
                dependency.Set("Connection", CSharpValue.Of(name));
                if (Render() is { } rendered && rendered.Score > _score)
                {
                    (_text, _score) = rendered;
                    variable.Sources.ForEach(source => source.Value.Reconsider(Fate.Understood, "[DependsOn(Connection = …)]"));
                    context.Secrets.RemoveAll(secret => variable.Sources.Exists(source => source.Value == secret.Node));
                    break;
                }

                declaration.Attributes.Insert(index, variable);
                dependency.Properties.RemoveAll(property => property.Key == "Connection");
            }
        }
    }

    private static string? ConnectionOf(AttributeUse dependency) => dependency["Connection"]?.Value as string ?? (dependency.Arguments[0].Value as CSharpValue.ClassOf)?.Service;

    private void Once()
    {
        foreach (var use in declaration.Attributes.ToArray())
        {
            if (!PrunedProperties.Of.TryGetValue(use.Name, out var properties))
            {
                continue;
            }

            if (!Kept.Contains(use.Name) && use.Properties.All(property => properties.Contains(property.Key)) && Drop(use))
            {
                continue;
            }

            foreach (var property in use.Properties.Where(property => properties.Contains(property.Key) && !IsElsewhere(use, property)).ToArray())
            {
                Drop(use, property);
            }
        }
    }

    // What a Compose file alone is about, and the generated one does not say: it is for Kubernetes or Swarm, with which nobody compares.
    private bool IsElsewhere(AttributeUse use, KeyValuePair<string, CSharpValue> property) => property.Value.Value is PortPublishing.Host
        || (!kubernetes.Has(declaration) && (property.Key == "AppProtocol" || (property.Key is "Name" or "Protocol" && use.Name == "Port" && use["Publishing"]?.Value is PortPublishing.None)));

    private bool Drop(AttributeUse use)
    {
        var index = declaration.Attributes.IndexOf(use);
        declaration.Attributes.RemoveAt(index);
        if (IsAsGood())
        {
            Reconsider(use, _ => true);
            return true;
        }

        declaration.Attributes.Insert(index, use);
        return false;
    }

    private void Drop(AttributeUse use, KeyValuePair<string, CSharpValue> property)
    {
        var index = use.Properties.IndexOf(property);
        use.Properties.RemoveAt(index);
        if (IsAsGood())
        {
            Reconsider(use, name => name == property.Key);
        }
        else
        {
            use.Properties.Insert(index, property);
        }
    }

    private static void Reconsider(AttributeUse use, Func<string, bool> which)
    {
        foreach (var source in use.Sources.Where(source => which(source.Key)))
        {
            source.Value.Reconsider(Fate.Default, "the same is generated");
        }
    }

    private bool IsAsGood()
    {
        if (Render() is not var (text, score))
        {
            return false;
        }

        // In files of ManifestGen all that is generated can be found again, so that less of it is better.
        if (score < _score || (score == _score && text != _text && !(isOwned && text.Length < _text.Length)))
        {
            return false;
        }

        (_text, _score) = (text, score);
        return true;
    }

    // Of the kinds of files that were imported: nobody compares with the others. Null where nothing can be generated.
    private (string Text, int Score)? Render()
    {
        var model = DeclaredModel.Full(context.Declarations).First(service => service.Name == declaration.Name);
        if (RenderedFiles.Refused([model], context.Project).Count > 0)
        {
            return null;
        }

        var rendered = RenderedFiles.Of([model], context.Project);
        var score = 0;
        kubernetes.Compare(rendered, _ => score++, declaration);
        foreach (var compose in composes)
        {
            compose.Compare(rendered, _ => score++, declaration);
        }

        return ((kubernetes.Has(declaration) ? rendered.KubernetesText : "") + (composes.Any(compose => compose.Has(declaration)) ? rendered.ComposeText : ""), score);
    }
}
