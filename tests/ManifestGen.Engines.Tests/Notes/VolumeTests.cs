using System.Net;
using System.Net.Http.Json;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Notes;

/// <summary>A service with a volume, which its unprivileged user must be able to write to from the first start.</summary>
public sealed class VolumeTests : IDisposable
{
    private static readonly string Image = TestImages.NamedBy(Samples.FullPath("samples/Notes/compose.yaml"))[0];

    private readonly HttpClient _client = new();
    private readonly ComposeProject _notes = new(file: Samples.FullPath("samples/Notes/compose.yaml"), service: "notes");

    [RequiresCommandFact(Tools.Engine)]
    public async Task What_is_written_to_the_volume_outlives_the_container()
    {
        TestImages.Build(Samples.FullPath("samples/Notes/Dockerfile"), Image, SharedAssemblies.Arguments).MustSucceed();
        _notes.Up();
        var created = await _client.PostAsJsonAsync(new Uri(_notes.Address, "/notes"), new { text = "milk" });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        _notes.Compose("down").MustSucceed();
        _notes.Up();

        Assert.Contains("milk", await _client.GetStringAsync(new Uri(_notes.Address, "/notes")), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _notes.Dispose();
        Docker.Run("image", "rm", "--force", TestImages.NameOf(Image));
    }
}
