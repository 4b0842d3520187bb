namespace ManifestGen;

/// <summary>What can be allowed on a resource. There is no member for everything: what is needed is named.</summary>
[Flags]
public enum KubernetesVerbs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read one object.</summary>
    Get = 1,

    /// <summary>Read all objects.</summary>
    List = 2,

    /// <summary>Be told of changes.</summary>
    Watch = 4,

    /// <summary>Read in every way: get, list and watch.</summary>
    Read = Get | List | Watch,

    /// <summary>Create objects.</summary>
    Create = 8,

    /// <summary>Replace an object.</summary>
    Update = 16,

    /// <summary>Change parts of an object.</summary>
    Patch = 32,

    /// <summary>Delete one object.</summary>
    Delete = 64,

    /// <summary>Delete many objects at once.</summary>
    DeleteCollection = 128,

    /// <summary>Write in every way but <see cref="DeleteCollection"/>: create, update, patch and delete.</summary>
    Write = Create | Update | Patch | Delete,

    /// <summary>Bind a role without having its permissions.</summary>
    Bind = 256,

    /// <summary>Add permissions to a role without having them.</summary>
    Escalate = 512,

    /// <summary>Act as another user, group or ServiceAccount.</summary>
    Impersonate = 1024,
}
