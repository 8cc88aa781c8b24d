package uk.countersign.publishing.accounts;

import uk.countersign.connectors.Connectors;

/** Where a website's posts are written, which is also what tells two websites apart. */
public final class WebsiteFolder {

    private WebsiteFolder() {}

    /** The name of the folder of an account with that public name. */
    public static String of(String handle) {
        return Connectors.websiteFolder(handle);
    }
}
