namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>A test that is skipped, saying why, on a machine without the tool that it needs.</summary>
public class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(Tool tool) => Skip = Tools.ReasonToSkip(tool);
}

/// <summary>A test that needs a Docker engine.</summary>
public sealed class EngineFactAttribute() : ToolFactAttribute(Tool.Engine);
