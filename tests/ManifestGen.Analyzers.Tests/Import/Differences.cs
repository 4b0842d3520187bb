using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>What is not the same after generating, importing and generating again.</summary>
internal static class Differences
{
    public static Imported AssertOnly(UserProject project, IReadOnlyList<string> expected)
    {
        var first = Generated.From(project).Files;
        var imported = Imported.From([.. first.Where(file => IsImported(file.Key)).Select(file => (file.Key, file.Value))]);
        var again = imported.Generate(project);
        if (again.Errors.Count > 0)
        {
            Assert.Fail(string.Join("\n", again.Errors.Concat(imported.Result.Files.Select(file => file.Text))));
        }

        var second = again.Files;
        var differences = Of(first, second);
        Assert.Equal(expected, differences);
        return imported;
    }

    /// <summary>Asserts the same of the Compose file alone, which says nothing of Kubernetes.</summary>
    public static Imported AssertOnlyInCompose(UserProject project, IReadOnlyList<string> expected)
    {
        var generated = Generated.From(project);
        Assert.Empty(generated.Errors);
        var first = generated.Files["compose.yaml"];
        using var folder = new ImportFolder([("compose.yaml", first), .. project.ConfigFiles.Select(file => (file.Key, file.Value))]);
        var imported = folder.Import();
        var again = imported.Generate(project);
        if (again.Errors.Count > 0)
        {
            Assert.Fail(string.Join("\n", again.Errors.Concat(imported.Result.Files.Select(file => file.Text))));
        }

        static Dictionary<string, string> Only(string text) => new() { ["compose.yaml"] = text };
        Assert.Equal(expected, Of(Only(first), Only(again.Files["compose.yaml"])));
        return imported;
    }

    // The stack and the image follow from the same attributes.
    private static bool IsImported(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) && path != "stack.yaml";

    private static List<string> Of(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second)
    {
        var differences = new List<string>();
        foreach (var path in first.Keys.Union(second.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (first.GetValueOrDefault(path, "").Split('\n'), second.GetValueOrDefault(path, "").Split('\n'));
            if (old.SequenceEqual(now))
            {
                continue;
            }

            differences.AddRange(old.Except(now).Select(line => $"{path}: - {line.Trim()}"));
            differences.AddRange(now.Except(old).Select(line => $"{path}: + {line.Trim()}"));
            if (!old.Except(now).Any() && !now.Except(old).Any())
            {
                differences.Add($"{path}: in another order");
            }
        }

        return differences;
    }
}
