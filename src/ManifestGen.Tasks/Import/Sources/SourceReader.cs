using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Tasks.Import.Sources;

/// <summary>Reads the documents of a YAML file, which a JSON file is too.</summary>
public static class SourceReader
{
    /// <summary>No file that people write is as large; one of aliases of aliases is.</summary>
    private const int MostNodes = 200_000;

    private const int Deepest = 100;

    /// <summary>The documents, or the problem that the file has.</summary>
    public static IReadOnlyList<SourceNode> Read(string text, string file, out Problem? problem) => Read(text, file, out problem, "", 0);

    /// <summary>The same of YAML that is a text in other YAML.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file that it is in.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="path">Where the text stands in the other YAML.</param>
    /// <param name="line">The line before its first one.</param>
    public static IReadOnlyList<SourceNode> Read(string text, string file, out Problem? problem, string path, int line)
    {
        problem = null;
        try
        {
            Measure(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var builder = new Builder(file, line);
            SourceNode[] documents = [.. stream.Documents.Select(document => builder.Build(document.RootNode, path, 0)).Where(node => !node.IsNull)];
            Array.ForEach(documents, SecretNodes.Mark);
            return documents;
        }
        catch (YamlException exception)
        {
            var hint = text.Contains("{{") ? " It looks like a template of Helm: render it first with 'helm template', and import the result." : "";
            problem = Unreadable(file, $"is no valid YAML: {FirstLine(exception)}.{hint}", Place(exception.Start.Line), Place(exception.Start.Column));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException)
        {
            problem = Unreadable(file, $"is no valid YAML: {FirstLine(exception)}.", 0, 0);
        }
        catch (TooLargeException)
        {
            problem = Unreadable(file, $"has more than {MostNodes} nodes, or more than {Deepest} levels, once its aliases are replaced. Write them out, and import again.", 0, 0);
        }

        return [];
    }

    // What builds the tree calls itself for each level: deep enough, that ends the process.
    private static void Measure(string text)
    {
        var (parser, depth) = (new Parser(new StringReader(text)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > 2 * Deepest)
            {
                throw new TooLargeException();
            }
        }
    }

    private static Problem Unreadable(string file, string what, int line, int column) => new(ProblemCodes.ImportUnreadable, true, file, $"'{file}' {what}", line, column);

    private static string FirstLine(Exception exception) => (exception.InnerException ?? exception).Message.Split('\r', '\n')[0].TrimEnd('.');

    private static int Place(long number) => (int)Math.Min(number, int.MaxValue);

    private sealed class TooLargeException : Exception;

    private sealed class Builder(string file, int before)
    {
        private int _nodes;

        public SourceNode Build(YamlNode node, string path, int depth)
        {
            if (++_nodes > MostNodes || depth > Deepest)
            {
                throw new TooLargeException();
            }

            var (line, column) = (before + Place(node.Start.Line), Place(node.Start.Column));
            switch (node)
            {
                case YamlMappingNode map:
                    var built = new SourceNode(file, path, line, column) { IsMap = true };
                    Add(built, map, depth);
                    return built;
                case YamlSequenceNode list:
                    var items = new SourceNode(file, path, line, column);
                    items.Items.AddRange(list.Children.Select((child, index) => Build(child, $"{path}[{index}]", depth + 1)));
                    return items;
                case YamlScalarNode scalar:
                    return new(file, path, line, column) { Text = scalar.Value ?? "", IsPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any };
                default:
                    return new(file, path, line, column) { Text = "", IsPlain = true };
            }
        }

        // What is written in the map wins over what '<<' brings.
        private void Add(SourceNode built, YamlMappingNode map, int depth)
        {
            foreach (var (key, value) in map.Children.Where(entry => !IsMerge(entry.Key)).Select(entry => (KeyOf(entry.Key), entry.Value)))
            {
                built.Entries.Add(new(key, Build(value, built.Path.Length == 0 ? key : $"{built.Path}.{key}", depth + 1)));
            }

            var merged = map.Children.Where(entry => IsMerge(entry.Key)).SelectMany(entry => entry.Value is YamlSequenceNode list ? list.Children : [entry.Value]);
            foreach (var source in merged)
            {
                var brought = Build(source, built.Path, depth + 1);
                built.Entries.AddRange(brought.Entries.Where(entry => built.Entries.All(own => own.Key != entry.Key)).ToArray());
            }
        }

        private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain or ScalarStyle.Any };

        private static string KeyOf(YamlNode key) => key is YamlScalarNode scalar ? scalar.Value ?? "" : key.ToString();
    }
}
