package org.arasha;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;

/**
 * A test in the whole application: one context and one embedded PostgreSQL for the run, no example cases, and no job
 * executor, so that timers go off when the test says so. Each test makes records of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest
@ActiveProfiles("test")
@EnableScenarios
@Import(As.class)
@ExtendWith(NobodyAsks.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ArashaTest {}
