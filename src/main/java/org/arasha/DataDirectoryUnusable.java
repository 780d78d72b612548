package org.arasha;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A data directory that cannot be made, or into which nothing can be written. */
class DataDirectoryUnusable extends RuntimeException {

    DataDirectoryUnusable(Path directory, IOException why) {
        super("Nothing can be written to the data directory " + directory + " (" + why.getClass().getSimpleName() + ")", why);
    }

    static class Analyzer extends AbstractFailureAnalyzer<DataDirectoryUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryUnusable cause) {
            return new FailureAnalysis(cause.getMessage() + ".",
                    "Give the user who starts Arasha the right to write there, or name another directory: --arasha.data=DIR", cause);
        }
    }
}
