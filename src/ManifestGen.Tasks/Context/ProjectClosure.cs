namespace ManifestGen.Tasks.Context;

/// <summary>A project and all that it references, directly or not; those too that are only built before it, which NuGet's graph leaves out.</summary>
public static class ProjectClosure
{
    /// <summary>Full paths of projects that exist, the project itself among them, in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string project, IEnumerable<string> references, FileProbe probe)
    {
        var closure = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(references);
        open.Push(project);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!closure.Contains(current) && probe.Exists(current))
            {
                closure.Add(current);
                foreach (var reference in ProjectXml.Read(current).ProjectReferences)
                {
                    open.Push(reference);
                }
            }
        }

        return closure.ToArray();
    }
}
