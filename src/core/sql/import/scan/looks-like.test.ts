import { expect, test } from "vitest";
import { looksLike } from "./looks-like.ts";

test.each([
  ["postgresql", "--\n-- PostgreSQL database dump\n--\nSET statement_timeout = 0;"],
  ["postgresql", "\\connect shop\ncreate table a (b int[] default '{}');"],
  ["postgresql", "-- nothing but a comment"],
  ["mysql", "-- MySQL dump 10.13  Distrib 8.0.36\n--\n-- Host: localhost"],
  ["mysql", "CREATE TABLE `a` (\n  `id` int(11) NOT NULL AUTO_INCREMENT\n);"],
  ["mysql", "create table a (id int primary key) ENGINE=InnoDB;"],
  ["sql-server", "USE [shop]\nGO\nCREATE TABLE [dbo].[Orders]([Id] [int] IDENTITY(1,1) NOT NULL)\nGO\n"],
  ["oracle", "CREATE TABLE a (b VARCHAR2(30 CHAR), c NUMBER(10,2));"],
  ["sqlite", "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE a (b);"],
  ["json", '{ "tables": [] }'],
  ["json", '[{"name": "a"}]'],
  ["design-file", '{\n "format": "crowfoot" }'],
  ["dbml", "// shop\nTable users {\n  id integer [primary key]\n}"],
  ["markup", "<!DOCTYPE html><html></html>"],
  ["prose", "Dear all,\n\nthe tables are attached."],
  ["empty", "\ufeff \n"],
])("%s: %s", (kind, text) => {
  expect(looksLike(text)).toMatchObject({ kind });
});

test("a sign of another dialect in a comment does not count", () => {
  expect(looksLike("-- was ENGINE=InnoDB\n/* ) ENGINE=MyISAM */\ncreate table a (b int);").kind).toBe(
    "postgresql",
  );
});
