package org.arasha;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second start on the data directory of a running Arasha. */
class DataDirectoryInUse extends RuntimeException {

    DataDirectoryInUse(Path directory) {
        super("Another Arasha is running on the data directory " + directory);
    }

    static class Analyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
            return new FailureAnalysis(cause.getMessage() + ".",
                    "Stop it first, or give this one a directory and a port of its own: "
                            + "--arasha.data=DIR --server.port=PORT", cause);
        }
    }
}
