import type { Template } from "../template.ts";

/** Courses, lessons, assignments and grades. */
export const lms: Template = {
  id: "lms",
  title: "Learning platform",
  sentence:
    "Teachers run courses of modules and lessons; students enrol, make progress, hand in work and are graded.",
  tables: 10,
  sql: `CREATE TYPE enrolment_status AS ENUM ('invited', 'active', 'completed', 'withdrawn');
CREATE TYPE lesson_kind AS ENUM ('text', 'video', 'quiz');

CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  full_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX ON people (lower(email));
COMMENT ON TABLE people IS 'Teachers and students: the same person can be both.';

CREATE TABLE courses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  title text NOT NULL,
  summary text,
  published_at timestamptz
);

CREATE TABLE course_teachers (
  course_id bigint NOT NULL REFERENCES courses ON DELETE CASCADE,
  person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
  PRIMARY KEY (course_id, person_id)
);
CREATE INDEX ON course_teachers (person_id);

CREATE TABLE course_modules (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses ON DELETE CASCADE,
  rank integer NOT NULL CHECK (rank > 0),
  title text NOT NULL,
  UNIQUE (course_id, rank)
);

CREATE TABLE lessons (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_module_id bigint NOT NULL REFERENCES course_modules ON DELETE CASCADE,
  rank integer NOT NULL CHECK (rank > 0),
  kind lesson_kind NOT NULL DEFAULT 'text',
  title text NOT NULL,
  content text,
  UNIQUE (course_module_id, rank)
);

CREATE TABLE enrolments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id bigint NOT NULL REFERENCES courses ON DELETE RESTRICT,
  student_id bigint NOT NULL REFERENCES people ON DELETE RESTRICT,
  status enrolment_status NOT NULL DEFAULT 'active',
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (course_id, student_id)
);
CREATE INDEX ON enrolments (student_id);

CREATE TABLE lesson_completions (
  enrolment_id bigint NOT NULL REFERENCES enrolments ON DELETE CASCADE,
  lesson_id bigint NOT NULL REFERENCES lessons ON DELETE CASCADE,
  completed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (enrolment_id, lesson_id)
);
CREATE INDEX ON lesson_completions (lesson_id);

CREATE TABLE assignments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lesson_id bigint NOT NULL REFERENCES lessons ON DELETE CASCADE,
  title text NOT NULL,
  instructions text NOT NULL,
  max_points numeric(6, 2) NOT NULL CHECK (max_points > 0),
  due_at timestamptz
);
CREATE INDEX ON assignments (lesson_id);

CREATE TABLE submissions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  assignment_id bigint NOT NULL REFERENCES assignments ON DELETE RESTRICT,
  enrolment_id bigint NOT NULL REFERENCES enrolments ON DELETE RESTRICT,
  attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
  content text NOT NULL,
  submitted_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (assignment_id, enrolment_id, attempt)
);
CREATE INDEX ON submissions (enrolment_id);

CREATE TABLE grades (
  submission_id bigint PRIMARY KEY REFERENCES submissions ON DELETE CASCADE,
  grader_id bigint NOT NULL REFERENCES people ON DELETE RESTRICT,
  points numeric(6, 2) NOT NULL CHECK (points >= 0),
  feedback text,
  graded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE grades IS 'At most one for each submission; a new attempt is a new submission.';
CREATE INDEX ON grades (grader_id);
`,
};
