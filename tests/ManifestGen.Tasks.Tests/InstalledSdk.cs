using System.Runtime.CompilerServices;
using Microsoft.Build.Locator;

namespace ManifestGen.Tasks.Tests;

/// <summary>Has MSBuild loaded from the SDK, before anything of it is needed.</summary>
internal static class InstalledSdk
{
    [ModuleInitializer]
    internal static void Find() => MSBuildLocator.RegisterDefaults();
}
