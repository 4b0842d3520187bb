namespace ManifestGen.Tasks;

/// <summary>What the tasks share: problems become MSBuild errors and warnings with a code, a file and a help link.</summary>
public abstract class ManifestGenTask : Microsoft.Build.Utilities.Task
{
    private const string HelpLink = "https://github.com/manifestgen/manifestgen/blob/main/docs/rules/{0}.md";

    protected bool Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var link = string.Format(System.Globalization.CultureInfo.InvariantCulture, HelpLink, problem.Code);
            if (problem.IsError)
            {
                Log.LogError(null, problem.Code, null, link, problem.File, problem.Line, 0, 0, 0, problem.Message);
            }
            else
            {
                Log.LogWarning(null, problem.Code, null, link, problem.File, problem.Line, 0, 0, 0, problem.Message);
            }
        }

        return !Log.HasLoggedErrors;
    }
}
