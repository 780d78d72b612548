package org.arasha.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Set;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ArashaTest
class SignInSpellingTests {

    private static final String PASSWORD = "correct horse battery";

    private final MockMvc browser;
    private final Users users;
    private final As as;

    SignInSpellingTests(WebApplicationContext context, Users users, As as) {
        this.browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.users = users;
        this.as = as;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "\u0000", "no\u0000body", "' or 1=1 --", "%"})
    void saysOfAnyOtherNameThatItIsWrong(String login) throws Exception {
        signIn(login, PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
        signIn("Ж".repeat(100_000) + login, login.repeat(10_000)).andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void knowsANameHoweverItWasTyped() throws Exception {
        String login = "йен-" + UUID.randomUUID();
        as.role(Role.ADMINISTRATOR, () -> users.enter(login, "Йен", null, Set.of(Role.VERIFIER), null, PASSWORD));

        signIn(" " + login.toUpperCase().replace("Й", "И\u0306") + "\u00A0", PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void restsANameAfterTenWrongPasswordsInWhateverSpelling() throws Exception {
        String login = "guess-" + UUID.randomUUID();
        for (int i = 0; i < SignInLimit.ATTEMPTS; i++) {
            signIn(login + "\u200B".repeat(i), "wrong").andExpect(redirectedUrl("/sign-in?error"));
        }
        signIn(login, "wrong").andExpect(redirectedUrl("/sign-in?limit"));
    }

    private ResultActions signIn(String login, String password) throws Exception {
        return browser.perform(post("/sign-in").servletPath("/sign-in").with(csrf()).param("username", login).param("password", password));
    }
}
