package org.arasha.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.streams.DownloadResponse;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;

class DownloadTests {

    @Test
    void whatIsNotTheReadersIsNotFound() {
        DownloadResponse answer = Download.orNotFound(() -> {
            throw new Refusal("access.refusal.noSuchCase");
        });

        assertThat(answer.hasError()).isTrue();
        assertThat(answer.getError()).isEqualTo(404);
    }
}
