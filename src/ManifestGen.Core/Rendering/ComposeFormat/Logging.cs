using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Where the engine keeps the program's output: without a limit, until the disk is full.</summary>
internal static class Logging
{
    public static YamlMap? Render(LoggingModel logging)
    {
        if (logging.EffectiveDriver == LoggingModel.OfEngine)
        {
            return null;
        }

        var options = new YamlMap();
        if (logging.IsRotating)
        {
            options.Add("max-size", DockerQuantity.LogSize(logging.EffectiveMaxSize));
            options.Add("max-file", logging.EffectiveMaxFiles.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in logging.Options.Select(LoggingModel.SplitOption))
        {
            options.Add(name, value);
        }

        return new() { { "driver", logging.EffectiveDriver }, { "options", options.OrNull() } };
    }
}
