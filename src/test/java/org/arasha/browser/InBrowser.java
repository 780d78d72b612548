package org.arasha.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;

/** A test in a browser, where one is installed: the application with its example cases, one for all tests of this kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"arasha.data=${arasha.test-data:target/test-data/ide}/browser",
                "arasha.postgres-binaries=target/postgres-binaries", "arasha.mail.imap.poll=1s"})
@EnabledIf("org.arasha.browser.Chromium#isInstalled")
@interface InBrowser {}
