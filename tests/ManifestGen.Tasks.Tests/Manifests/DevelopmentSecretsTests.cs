using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Tests.Manifests;

public sealed class DevelopmentSecretsTests : IDisposable
{
    private const string Password = "secrets/postgres/password";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_password_is_made_up()
    {
        Assert.Empty(Write());

        Assert.Matches("^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[a-zA-Z0-9]{24}$", _folder.Read(Password));
    }

    [Fact]
    public void Passwords_differ()
    {
        Write(Password, "secrets/postgres/admin");

        Assert.NotEqual(_folder.Read(Password), _folder.Read("secrets/postgres/admin"));
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("")]
    public void File_that_is_there_stays(string text)
    {
        _folder.Write(Password, text);

        Assert.Empty(Write());

        Assert.Equal(text, _folder.Read(Password));
        Assert.False(_folder.Exists("secrets/postgres/.gitignore"));
        Assert.False(_folder.Exists("secrets/.gitignore"));
    }

    [Fact]
    public void Folder_that_is_made_is_left_out_of_version_control()
    {
        Write();

        Assert.EndsWith("\n*\n", _folder.Read("secrets/.gitignore"));
    }

    [Fact]
    public void Folder_that_is_made_in_one_of_the_user_is_private_and_left_out_of_version_control()
    {
        _folder.Write("secrets/mine", "mine");

        Assert.Empty(Write());

        Assert.EndsWith("\n*\n", _folder.Read("secrets/postgres/.gitignore"));
        Assert.False(_folder.Exists("secrets/.gitignore"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(_folder.PathOf("secrets/postgres")), 8));
        }
    }

    [Fact]
    public void Password_in_a_folder_of_the_user_is_left_out_of_version_control_and_nothing_else_of_it()
    {
        _folder.Write("secrets/postgres/mine", "mine");

        Assert.Empty(Write());

        Assert.EndsWith("\n/password\n", _folder.Read("secrets/postgres/.gitignore"));
    }

    [Theory]
    [InlineData("*\n", false)]
    [InlineData("mine\r\n/password\r\n", false)]
    [InlineData("mine\n", true)]
    public void Password_that_the_users_own_gitignore_does_not_name_is_reported(string ignore, bool isReported)
    {
        _folder.Write("secrets/postgres/.gitignore", ignore);

        var problems = Write();

        Assert.Equal(isReported ? [ProblemCodes.SecretNotIgnored] : [], problems.Select(problem => problem.Code));
        Assert.Equal(ignore, _folder.Read("secrets/postgres/.gitignore"));
    }

    [Fact]
    public void Password_that_nobody_needs_any_more_stays()
    {
        Write();
        ManifestWriter.Write(_folder.Project, _folder.Declare(), _folder.Stamp);

        Assert.True(_folder.Exists(Password));
    }

    [Fact]
    public void Password_that_is_gone_brings_the_task_back()
    {
        Write();

        Assert.Equal([_folder.PathOf(Password)], Stamp.Read(_folder.Stamp, _folder.Root));
    }

    [Fact]
    public void Place_that_is_taken_is_a_warning()
    {
        _folder.Write("secrets", "a file");

        var problem = Assert.Single(Write());

        Assert.Equal((ProblemCodes.SecretNotCreated, false), (problem.Code, problem.IsError));
        Assert.Empty(Stamp.Read(_folder.Stamp, _folder.Root));
    }

    [Fact]
    public void Container_may_read_it_and_other_users_of_the_machine_may_not()
    {
        Write();

        // Windows has other permissions.
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("644", Convert.ToString((int)File.GetUnixFileMode(_folder.PathOf(Password)), 8));
            Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(_folder.PathOf("secrets")), 8));
            Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(_folder.PathOf("secrets/postgres")), 8));
        }
    }

    [Fact]
    public void Check_needs_none()
    {
        Assert.Empty(ManifestChecker.Check(_folder.Project, Declared(Password)));

        Assert.False(_folder.Exists("secrets"));
    }

    [Theory]
    [InlineData("../password")]
    [InlineData("/etc/password")]
    [InlineData("secrets/../../x")]
    public void Path_outside_of_the_folder_is_refused(string path)
    {
        File.WriteAllBytes(_folder.PathOf("App.dll"), TestAssembly.WithMetadata((Payload.SecretPrefix + path, "")).ToArray());

        var manifests = ManifestSet.Load(_folder.PathOf("App.dll"), new OutputFolder(_folder.Root), "App.csproj");

        Assert.Equal(ProblemCodes.OutsideOutput, Assert.Single(manifests.Problems).Code);
        Assert.Empty(manifests.Secrets);
    }

    [Fact]
    public void Payload_names_them()
    {
        var content = PayloadReader.Read(TestAssembly.WithMetadata((Payload.SecretPrefix + Password, ""), (Payload.FilePrefix + "compose.yaml", "a")));

        Assert.Equal([Password], content.Secrets);
        Assert.Equal(["compose.yaml"], content.Files.Select(file => file.Path));
    }

    private IReadOnlyList<Problem> Write(params string[] secrets) =>
        ManifestWriter.Write(_folder.Project, Declared(secrets is [] ? [Password] : secrets), _folder.Stamp);

    private ManifestSet Declared(params string[] secrets) =>
        _folder.Declare() with { Secrets = secrets.Select(path => new PlacedFile(path, _folder.PathOf(path), "")).ToArray() };
}
