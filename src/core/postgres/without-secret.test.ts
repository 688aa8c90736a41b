import { expect, test } from "vitest";
import { withoutSecret } from "./without-secret.ts";

test.each([
  ["host=h dbname=d user=u", "host=h dbname=d user=u"],
  ["host=h password=secret user=u", "host=h user=u"],
  ["password=secret host=h", "host=h"],
  ["host=h password = 'it\\'s a b' user=u", "host=h user=u"],
  ["host=h password=a\\ b sslpassword=x user=u", "host=h user=u"],
  ["host=h passfile=/home/x/.pgpass", "host=h"],
  ["password=''", ""],
  ["postgresql://u:secret@h:5432/d", "postgresql://u@h:5432/d"],
  ["postgres://u:p:q%40r@h/d?sslmode=require", "postgres://u@h/d?sslmode=require"],
  ["postgresql://u:p@q@h/d", "postgresql://u@h/d"],
  ["postgresql://u@h/d?password=x&sslmode=require", "postgresql://u@h/d?sslmode=require"],
  ["postgresql://u@h/d?sslmode=require&password=x", "postgresql://u@h/d?sslmode=require"],
  ["postgresql://h/d?password=x", "postgresql://h/d"],
  ["postgresql://h:5432/d", "postgresql://h:5432/d"],
])("%s", (connection, expected) => {
  expect(withoutSecret(connection)).toBe(expected);
});
