package org.arasha.evidence.ui;

import org.arasha.evidence.FileId;

/** Where the pages of files are. */
final class EvidenceNavigation {

    private EvidenceNavigation() {}

    static String to(FileId file) {
        return "evidence/" + file.value();
    }
}
