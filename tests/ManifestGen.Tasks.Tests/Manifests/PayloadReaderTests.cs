using ManifestGen.Tasks.Manifests;

namespace ManifestGen.Tasks.Tests.Manifests;

public class PayloadReaderTests
{
    [Fact]
    public void Files_come_out_as_they_went_in_and_ordered_by_path()
    {
        var text = "ä ✓ 🚀\n\"quoted\" \\ #|;%\n";
        using var assembly = TestAssembly.WithMetadata(("ManifestGen/1:k8s/a.yaml", text), ("ManifestGen/1:compose.yaml", ""));

        var content = PayloadReader.Read(assembly);

        Assert.Equal(["compose.yaml", "k8s/a.yaml"], content.Files.Select(file => file.Path));
        Assert.Equal(text, content.Files[1].Text);
        Assert.Empty(content.Errors);
    }

    [Fact]
    public void Errors_are_no_files()
    {
        using var assembly = TestAssembly.WithMetadata(("ManifestGen/1!", "MGEN101: one"), ("ManifestGen/1!", "MGEN102: two"));

        var content = PayloadReader.Read(assembly);

        Assert.Equal(["MGEN101: one", "MGEN102: two"], content.Errors);
        Assert.Empty(content.Files);
    }

    [Fact]
    public void Other_metadata_and_attributes_are_not_looked_at()
    {
        using var assembly = TestAssembly.Compile("""
            [assembly: System.Reflection.AssemblyMetadata("RepositoryUrl", "https://example.com")]
            [assembly: System.Reflection.AssemblyMetadata(null, null)]
            [assembly: System.Reflection.AssemblyTitle("ManifestGen/1:compose.yaml")]
            [assembly: AssemblyMetadata("ManifestGen/1:compose.yaml", "of another type")]
            internal sealed class AssemblyMetadataAttribute(string key, string value) : System.Attribute
            {
                public string Text => key + value;
            }
            """);

        var content = PayloadReader.Read(assembly);

        Assert.Empty(content.Files);
        Assert.Empty(content.Errors);
    }

    [Fact]
    public void Null_text_is_an_empty_file()
    {
        using var assembly = TestAssembly.Compile("""[assembly: System.Reflection.AssemblyMetadata("ManifestGen/1:compose.yaml", null)]""");

        Assert.Equal("", Assert.Single(PayloadReader.Read(assembly).Files).Text);
    }

    [Fact]
    public void File_that_is_no_assembly_is_refused()
    {
        using var text = new MemoryStream("not an assembly"u8.ToArray());

        Assert.Throws<BadImageFormatException>(() => PayloadReader.Read(text));
    }
}
