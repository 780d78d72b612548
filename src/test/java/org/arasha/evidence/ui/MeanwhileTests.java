package org.arasha.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.CustodyNote;
import org.arasha.evidence.StoredFile;
import org.arasha.incident.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

@ArashaTest
record MeanwhileTests(CaseFiles files, Cases cases, As as) {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Signing out empties the context that the session holds, and the system would be said to have done it. */
    @Test
    void staysTheDeedOfWhoeverSignedOutMeanwhile() throws InterruptedException {
        IncidentId incident = cases.registered();
        UserId person = as.newUser(Role.VERIFIER);
        CountDownLatch signedOut = new CountDownLatch(1);
        StoredFile[] kept = new StoredFile[1];
        as.signIn(person);

        Thread deed = Meanwhile.start(() -> kept[0] = after(signedOut, incident));
        SecurityContextHolder.getContext().setAuthentication(null);
        signedOut.countDown();
        deed.join();

        assertThat(as.role(Role.LAWYER, () -> files.custodyOf(kept[0].id()))).extracting(CustodyNote::by).containsExactly(person);
    }

    private StoredFile after(CountDownLatch signedOut, IncidentId incident) {
        try {
            signedOut.await();
            return files.add(incident, "words.txt", "", new ByteArrayInputStream("as told".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
