using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using static ManifestGen.Tasks.Tests.TemporaryFolder;

namespace ManifestGen.Tasks.Tests.Manifests;

/// <summary>What becomes of files that are not, or not only, ManifestGen's.</summary>
public sealed class UserFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly List<string> _changes = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Edit_by_hand_is_named_and_kept_in_obj()
    {
        Write(("compose.yaml", Owned("a: 1\n")));
        _folder.Write("compose.yaml", Owned("a: mine\n"));

        var problem = Assert.Single(Write(("compose.yaml", Owned("a: 1\n"))));

        Assert.Equal((ProblemCodes.EditReplaced, false, _folder.PathOf("compose.yaml")), (problem.Code, problem.IsError, problem.File));
        Assert.Contains("obj/App.csproj.manifestgen.replaced/compose.yaml", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Owned("a: mine\n"), _folder.Read("obj/App.csproj.manifestgen.replaced/compose.yaml"));
        Assert.Equal(Owned("a: 1\n"), _folder.Read("compose.yaml"));
    }

    [Fact]
    public void Edit_by_hand_of_a_file_that_goes_is_named_and_kept_in_obj()
    {
        Write(("k8s/a.yaml", Owned("a: 1\n")));
        _folder.Write("k8s/a.yaml", Owned("a: mine\n"));

        Assert.Equal(ProblemCodes.EditReplaced, Assert.Single(Write()).Code);

        Assert.False(_folder.Exists("k8s/a.yaml"));
        Assert.Equal(Owned("a: mine\n"), _folder.Read("obj/App.csproj.manifestgen.replaced/k8s/a.yaml"));
    }

    [Fact]
    public void Checkout_with_carriage_returns_is_no_edit()
    {
        Write(("compose.yaml", Owned("a: 1\n")));
        _folder.Write("compose.yaml", Owned("a: 1\n").ReplaceLineEndings("\r\n"));

        Assert.Empty(Write(("compose.yaml", Owned("a: 2\n"))));
    }

    [Fact]
    public void Text_of_before_the_first_build_is_kept_without_a_word_about_an_edit()
    {
        _folder.Write("compose.yaml", Owned("a: 1\n"));

        Assert.Empty(Write(("compose.yaml", Owned("a: 2\n"))));

        Assert.Equal(["ManifestGen updated compose.yaml (the former content is in obj/App.csproj.manifestgen.replaced/compose.yaml)"], _changes);
    }

    [Fact]
    public void Each_changed_file_is_told_once_and_an_unchanged_one_not()
    {
        Write(("compose.yaml", Owned("a: 1\n")), ("k8s/a.yaml", Owned("")), ("stack.yaml", Owned("")));
        _changes.Clear();

        Write(("compose.yaml", Owned("a: 2\n")), ("k8s/b.yaml", Owned("")), ("stack.yaml", Owned("")));

        Assert.Equal(["ManifestGen updated compose.yaml", "ManifestGen created k8s/b.yaml", "ManifestGen deleted k8s/a.yaml"], _changes);
    }

    [Fact]
    public void File_of_another_project_is_never_deleted()
    {
        Write(("compose.yaml", Owned("", "Other.csproj")));

        Assert.Empty(Write());

        Assert.True(_folder.Exists("compose.yaml"));
    }

    [Fact]
    public void Two_projects_in_one_folder_leave_each_others_files_alone()
    {
        _folder.Write("App.csproj", "");
        _folder.Write("Jobs.csproj", "");
        var jobs = ManifestProject.At(_folder.PathOf("Jobs.csproj"), ".");
        var stamp = _folder.PathOf("obj/Jobs.csproj.manifestgen.stamp");
        Write(("compose.yaml", Owned("")), ("k8s/app.yaml", Owned("")));

        var problem = Assert.Single(ManifestWriter.Write(jobs, _folder.Declare(("compose.yaml", Owned("", "Jobs.csproj")), ("k8s/jobs.yaml", Owned("", "Jobs.csproj"))), stamp));
        Assert.Equal(ProblemCodes.NotOwned, problem.Code);
        Assert.Empty(Write(("compose.yaml", Owned(""))));

        Assert.Equal(Owned(""), _folder.Read("compose.yaml"));
        Assert.False(_folder.Exists("k8s/app.yaml"));
        Assert.True(_folder.Exists("k8s/jobs.yaml"));
    }

    [Fact]
    public void Stamp_of_an_earlier_version_that_two_projects_shared_deletes_only_what_is_this_projects()
    {
        _folder.Write("obj/manifestgen.stamp", "compose.yaml\nk8s/app.yaml\nk8s/jobs.yaml\n");
        _folder.Write("k8s/app.yaml", Owned(""));
        _folder.Write("k8s/jobs.yaml", Owned("", "Jobs.csproj"));

        Assert.Empty(Write(("compose.yaml", Owned(""))));

        Assert.False(_folder.Exists("k8s/app.yaml"));
        Assert.True(_folder.Exists("k8s/jobs.yaml"));
    }

    [Fact]
    public void Files_of_a_project_that_was_renamed_go_on_as_its_own()
    {
        var before = ManifestProject.At(_folder.PathOf("Before.csproj"), ".");
        ManifestWriter.Write(before, _folder.Declare(("compose.yaml", Owned("", "Before.csproj")), ("k8s/a.yaml", Owned("", "Before.csproj"))), _folder.PathOf("obj/Before.csproj.manifestgen.stamp"));

        Assert.Empty(Write(("compose.yaml", Owned(""))));

        Assert.Equal(Owned(""), _folder.Read("compose.yaml"));
        Assert.False(_folder.Exists("k8s/a.yaml"));
    }

    [Theory]
    [InlineData("compose.yml")]
    [InlineData("docker-compose.yml")]
    [InlineData("docker-compose.yaml")]
    public void Compose_file_of_the_user_is_not_pushed_aside_by_a_new_one(string name)
    {
        _folder.Write(name, "services: {}\n");

        var problem = Assert.Single(Write(("compose.yaml", Owned("")), ("stack.yaml", Owned(""))));

        Assert.Equal((ProblemCodes.OtherComposeFile, false, _folder.PathOf(name)), (problem.Code, problem.IsError, problem.File));
        Assert.False(_folder.Exists("compose.yaml"));
        Assert.True(_folder.Exists("stack.yaml"));
        Assert.Equal(problem.Message, Assert.Single(_folder.CheckManifests(("compose.yaml", Owned("")), ("stack.yaml", Owned("")))).Message);
    }

    [Fact]
    public void Compose_file_beside_one_that_is_there_already_is_reported_and_kept_up_to_date()
    {
        Write(("compose.yaml", Owned("a: 1\n")));
        _folder.Write("docker-compose.yml", "services: {}\n");

        var problem = Assert.Single(Write(("compose.yaml", Owned("a: 2\n"))));

        Assert.Equal(ProblemCodes.OtherComposeFile, problem.Code);
        Assert.Equal(Owned("a: 2\n"), _folder.Read("compose.yaml"));
    }

    [Fact]
    public void Override_that_Compose_merges_upon_ours_is_reported_unless_ours_has_one()
    {
        _folder.Write("docker-compose.override.yml", "services: {}\n");

        Assert.Contains("merges docker-compose.override.yml into compose.yaml", Assert.Single(Write(("compose.yaml", Owned("")))).Message, StringComparison.Ordinal);

        _folder.Write("compose.override.yaml", "services: {}\n");
        Assert.Empty(Write(("compose.yaml", Owned(""))));
    }

    [Fact]
    public void User_may_have_both_Compose_files()
    {
        _folder.Write("docker-compose.yml", "services: {}\n");

        Assert.Empty(ManifestWriter.Write(_folder.Project with { AllowsOtherComposeFiles = true }, _folder.Declare(("compose.yaml", Owned(""))), _folder.Stamp));

        Assert.True(_folder.Exists("compose.yaml"));
    }

    [Fact]
    public void What_lasts_is_noted_for_the_next_build_and_forgotten_with_its_reason()
    {
        _folder.Write("compose.yaml", "mine: 1\n");
        var problem = Assert.Single(Write(("compose.yaml", Owned(""))));

        Assert.Equal("compose.yaml\n", _folder.Read("obj/App.csproj.manifestgen.watched"));
        Assert.Equal([$"MGEN1002|{problem.File}|{problem.Message}"], PathList.Read(_folder.Read("obj/App.csproj.manifestgen.warnings")));

        File.Delete(_folder.PathOf("compose.yaml"));
        Assert.Empty(Write(("compose.yaml", Owned(""))));
        Assert.False(_folder.Exists("obj/App.csproj.manifestgen.watched"));
        Assert.False(_folder.Exists("obj/App.csproj.manifestgen.warnings"));
    }

    private IReadOnlyList<Problem> Write(params (string Path, string Text)[] files) =>
        ManifestWriter.Write(_folder.Project, _folder.Declare(files), _folder.Stamp, onChange: change => _changes.Add(change.ToString()));
}
