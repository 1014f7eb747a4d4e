// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Layout;

/// <summary>Parts of the site about one cycle, in the order of the side navigation.</summary>
public enum CycleSection
{
    /// <summary>Figures at a glance.</summary>
    Dashboard,

    /// <summary>Albero della performance.</summary>
    Tree,

    /// <summary>What the reader must enter, by when.</summary>
    Deadlines,

    /// <summary>Entry of measures.</summary>
    Measures,

    /// <summary>Drafting of the plan.</summary>
    Plan,

    /// <summary>Documents made from the cycle.</summary>
    Documents,

    /// <summary>Organisational units.</summary>
    Units,

    /// <summary>People and their roles.</summary>
    People,

    /// <summary>The rules in words.</summary>
    Methodology,

    /// <summary>Import and export.</summary>
    Exchange,

    /// <summary>Administration of the body.</summary>
    Administration,

    /// <summary>Audit.</summary>
    Log,
}
