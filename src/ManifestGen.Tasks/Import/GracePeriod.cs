using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Tasks.Import;

/// <summary>The time that a container has to stop.</summary>
internal static class GracePeriod
{
    /// <summary>The pause before the stop, by default.</summary>
    private const int Pause = 5;

    private const int Slack = 10;

    /// <summary>Says the time, and shares it out: the pause, the time that the host waits, and slack.</summary>
    public static AttributeUse Set(ServiceDeclaration declaration, int seconds)
    {
        var use = declaration.One("Shutdown");
        var hasPause = use["PreStopSeconds"] is not null;
        if (use.Arguments.Count == 0)
        {
            var rest = seconds - Pause - Slack;
            use.Arguments.Add(CSharpValue.Of(Math.Min(30, rest >= 1 ? rest : Math.Max(1, seconds - 2))));
            if (rest < 1 && !hasPause)
            {
                use.Set("PreStopSeconds", CSharpValue.Of(0));
            }
        }

        use.Set("GracePeriodSeconds", CSharpValue.Of(seconds));
        return use;
    }
}
