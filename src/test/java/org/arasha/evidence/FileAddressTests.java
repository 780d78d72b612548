package org.arasha.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.ExampleUsers;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.evidence.CustodyNote.Handling;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a browser gets at the address of a file. */
@ArashaTest
class FileAddressTests {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR and more".getBytes(ISO_8859_1);

    private final MockMvc browser;
    private final CaseFiles caseFiles;
    private final Files files;
    private final ExampleUsers users;
    private final Cases cases;
    private final As as;
    private final Path data;

    FileAddressTests(WebApplicationContext context, CaseFiles caseFiles, Files files, ExampleUsers users, Cases cases, As as,
            @Value("${arasha.data}") Path data) {
        this.browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.caseFiles = caseFiles;
        this.files = files;
        this.users = users;
        this.cases = cases;
        this.as = as;
        this.data = data;
    }

    @Test
    void showsAPictureWhereNothingCanRun() throws Exception {
        StoredFile file = add("снимок.png", PNG);

        open(Role.LAWYER, file, "").andExpect(status().isOk()).andExpect(content().bytes(PNG))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("script"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"a.html,<!DOCTYPE html><script>alert(1)</script>", "a.png,<!DOCTYPE html><script>alert(1)</script>",
            "a.svg,<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "a.js,alert(1)", "a.exe,MZ not really"})
    void onlySavesWhatCouldRun(String name, String content) throws Exception {
        StoredFile file = add(name, content.getBytes(UTF_8));

        open(Role.LAWYER, file, "").andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        assertThat(files.custodyOf(file.id())).extracting(CustodyNote::handling).containsExactly(Handling.STORED, Handling.DOWNLOADED);
    }

    @Test
    void givesTheNameInEveryScriptAndNothingBesideIt() throws Exception {
        StoredFile file = add("а\"; filename=b.exe\r\nX-Evil: 1\u202E.png", PNG);

        open(Role.LAWYER, file, "/download").andExpect(status().isOk()).andExpect(header().doesNotExist("X-Evil"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''")))
                .andExpect(header().string("Content-Type", "application/octet-stream"));
    }

    @Test
    void givesPlayersThePartTheyAskFor() throws Exception {
        byte[] sound = ("ID3" + "0123456789".repeat(100)).getBytes(UTF_8);
        StoredFile file = add("voice.mp3", sound);

        browser.perform(get("/files/" + file.id().value()).header("Range", "bytes=3-12").with(authentication(users.authentication(as.idOf(Role.LAWYER)))))
                .andExpect(status().isPartialContent()).andExpect(content().string("0123456789"))
                .andExpect(header().string("Content-Range", "bytes 3-12/" + sound.length))
                .andExpect(header().string("Content-Type", "audio/mpeg"));
        browser.perform(get("/files/" + file.id().value()).header("Range", "bytes=5000-").with(authentication(users.authentication(as.idOf(Role.LAWYER)))))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        assertThat(files.custodyOf(file.id())).extracting(CustodyNote::handling).containsExactly(Handling.STORED, Handling.VIEWED);
    }

    @Test
    void opensNothingToWhoHasNotSignedIn() throws Exception {
        StoredFile file = add("a.png", PNG);

        browser.perform(get("/files/" + file.id().value())).andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("sign-in")));
        assertThat(files.custodyOf(file.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTNER", "ADMINISTRATOR", "AUDITOR"})
    void opensNothingToWhoDoesNotWorkOnCases(Role role) throws Exception {
        StoredFile file = add("a.png", PNG);

        for (String address : new String[] {"", "/download"}) {
            open(role, file, address).andExpect(status().isForbidden()).andExpect(content().string(not(containsString("PNG"))));
        }
        assertThat(files.custodyOf(file.id())).hasSize(1);
    }

    @Test
    void saysTheSameOfAHiddenFileOfNoneAndOfAMalformedAddress() throws Exception {
        UserId member = as.newUser(Role.INTAKE, Role.VERIFIER, Role.LAWYER);
        IncidentId restricted = cases.restricted(member, Remedy.NONE);
        StoredFile hidden = as.user(member, () -> caseFiles.add(restricted, "a.png", "", new ByteArrayInputStream(PNG)));

        String words = Texts.get(Language.EN, "evidence.refusal.noSuchFile");
        open(Role.LAWYER, hidden.id(), "").andExpect(status().isNotFound()).andExpect(content().string(words));
        browser.perform(get("/files/x").with(authentication(users.authentication(as.idOf(Role.LAWYER)))))
                .andExpect(status().isNotFound()).andExpect(content().string(words));
        open(Role.LAWYER, new FileId(UUID.randomUUID()), "").andExpect(status().isNotFound()).andExpect(content().string(words));
    }

    @Test
    void saysWhereAContentIsGone() throws Exception {
        StoredFile file = add("a.png", ("\u0089PNG\r\n\u001a\n" + UUID.randomUUID()).getBytes(ISO_8859_1));
        java.nio.file.Files.delete(data.resolve("evidence").resolve(file.sha256().substring(0, 2)).resolve(file.sha256().substring(2)));

        open(Role.LAWYER, file, "").andExpect(status().isNotFound())
                .andExpect(content().string(Texts.get(Language.EN, "evidence.refusal.missing")));
    }

    private ResultActions open(Role role, StoredFile file, String rest) throws Exception {
        return open(role, file.id(), rest);
    }

    private ResultActions open(Role role, FileId file, String rest) throws Exception {
        return browser.perform(get("/files/" + file.value() + rest).with(authentication(users.authentication(as.idOf(role)))));
    }

    private StoredFile add(String name, byte[] bytes) {
        IncidentId incident = cases.registered();
        return as.role(Role.INTAKE, () -> caseFiles.add(incident, name, "", new ByteArrayInputStream(bytes)));
    }
}
